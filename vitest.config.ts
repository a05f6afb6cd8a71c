import { defineConfig } from 'vitest/config';

/** Three suites, by what they need: nothing, a real PostgreSQL, a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'spc/src/**/*.test.ts',
            'improvement/src/**/*.test.ts',
            'cli/src/**/*.test.ts',
            '*.test.ts',
            'web/app/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'database',
          include: ['web/server/**/*.test.ts', 'demo/src/**/*.test.ts'],
          globalSetup: ['web/server/database/testing.ts'],
        },
      },
      { test: { name: 'browser', include: ['web/e2e/**/*.spec.ts'] } },
    ],
  },
});
