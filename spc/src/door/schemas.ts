import { requestSchemas } from './request.ts';

/** JSON Schema (2020-12) of what comes in; printed from the readers, so that it cannot differ from them. */
export const schemas = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: { chartRequest: requestSchemas.chart, funnelRequest: requestSchemas.funnel },
};
