import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address of the product, one row each. An address is a noun; what a page may show is decided in its loader. */
export default [
  index('routes/welcome.tsx'),

  // Signing in.
  route('sign-in', 'routes/sign-in/sign-in.tsx'),
  route('sign-in/code', 'routes/sign-in/code.tsx'),
  route('sign-out', 'routes/sign-in/sign-out.ts'),
  route('invitations/:token', 'routes/sign-in/invitation.tsx'),
  route('first/:token', 'routes/sign-in/first.tsx'),
  route('account', 'routes/account/account.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('account/codes', 'routes/account/codes.tsx'),

  // Administration: people and settings.
  route('admin', 'routes/admin/people.tsx'),
  route('admin/people/new', 'routes/admin/new-person.tsx'),
  route('admin/people/:person', 'routes/admin/person.tsx'),
  route('admin/programme', 'routes/admin/programme.tsx'),
  route('admin/programme/:noun/:key', 'routes/admin/setting.tsx'),
  route('admin/measures', 'routes/admin/measures.tsx'),
  route('admin/measures/:measure', 'routes/admin/measure.tsx'),
  route('admin/practices', 'routes/admin/practices.tsx'),
  route('visibility', 'routes/visibility.tsx'),

  route('programmes/:programme', 'routes/programme.tsx'),
  route('collaboratives/:collaborative', 'routes/collaborative.tsx'),
  route('collaboratives/:collaborative/measures/:measure', 'routes/among.tsx'),
  route('collaboratives/:collaborative/waiting', 'routes/waiting-among.tsx'),

  route('practices/:ods', 'routes/practice/home.tsx'),
  route('practices/:ods/measures', 'routes/practice/measures.tsx'),
  route('practices/:ods/learning-sets', 'routes/practice/learning-sets.tsx'),
  route('practices/:ods/waiting', 'routes/practice/waiting.tsx'),
  route('practices/:ods/tests', 'routes/practice/tests.tsx'),

  route('projects/new', 'routes/project/new.tsx'),
  route('projects/:project', 'routes/project/project.tsx'),
  route('projects/:project/charter', 'routes/project/charter.tsx'),
  route('cycles/new', 'routes/cycle/new.tsx'),
  route('cycles/:cycle', 'routes/cycle/cycle.tsx'),

  // Values coming in.
  route('practices/:ods/values/:month', 'routes/values/month.tsx'),
  route('practices/:ods/history', 'routes/values/history.tsx'),
  route('practices/:ods/questions', 'routes/values/questions.tsx'),
  route('imports', 'routes/imports/all.tsx'),
  route('imports/new', 'routes/imports/new.tsx'),
  route('imports/template.csv', 'routes/imports/template.ts'),
  route('imports/problems.csv', 'routes/imports/problems.ts'),
  route('imports/:id', 'routes/imports/one.tsx'),

  route('releases/:release', 'routes/releases/one.ts'),

  route('charts/:chart', 'routes/chart/chart.tsx'),
  route('charts/:chart/change', 'routes/chart/change.tsx'),
  route('charts/:chart/picture.svg', 'routes/chart/picture.ts'),
  route('charts/:chart/numbers.csv', 'routes/chart/numbers.ts'),

  // About the product.
  route('glossary', 'routes/about/glossary.tsx'),
  route('help', 'routes/about/help.tsx'),
  route('accessibility', 'routes/about/accessibility.tsx'),

  // Whatever is not named above.
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
