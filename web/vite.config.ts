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
      // React chooses its build by this name when it is loaded: the product is always served by the fast one.
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      resolve: { noExternal: true, external: ['pg-native'] },
      build: { target: 'node24', rolldownOptions: { input: './server/main.ts' } },
    },
  },
});
