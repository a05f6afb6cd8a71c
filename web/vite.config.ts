import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/**
 * The whole server is one bundle whose entry is our own main: it starts in a fraction of the time and memory, and the keys
 * of the request context are the same objects for the host and for the routes.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    assetsDir: 'static',
    ...(isSsrBuild && { target: 'node24', rolldownOptions: { input: './server/main.ts' } }),
  },
  ssr: { noExternal: true, external: ['pg-native'] },
}));
