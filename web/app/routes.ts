import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address of the product, one row each. An address is a noun; what a page may show is decided in its loader. */
export default [
  index('routes/welcome.tsx'),

  // Whatever is not named above.
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
