import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * The whole server is one bundle whose entry is our own main: it starts in a fraction of the time and memory, and the keys
 * of the request context are the same objects for the host and for the routes.
 */
export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsDir: 'static' },
  environments: {
    ssr: {
      resolve: { noExternal: true, external: ['pg-native'] },
      build: { target: 'node24', rolldownOptions: { input: './server/main.ts' } },
    },
  },
});
