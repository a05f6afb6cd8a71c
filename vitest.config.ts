import { defineConfig } from 'vitest/config';

/** Servers and browsers on a busy machine take the time they take: these limits only end what hangs. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Three suites, by what they need: nothing, a real PostgreSQL, a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'spc/src/**/*.test.ts',
            'indicators/src/**/*.test.ts',
            'improvement/src/**/*.test.ts',
            'cli/src/**/*.test.ts',
            '*.test.ts',
            'web/app/**/*.test.ts',
          ],
          ...patient,
        },
      },
      {
        test: {
          name: 'database',
          include: ['web/server/**/*.test.ts', 'demo/src/**/*.test.ts'],
          globalSetup: ['web/server/database/testing.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['web/e2e/**/*.spec.ts'],
          globalSetup: ['web/e2e/product.ts'],
          ...patient,
        },
      },
    ],
  },
});
