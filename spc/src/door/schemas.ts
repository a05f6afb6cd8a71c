import { answers } from './answer-shape.ts';
import { requestSchemas } from './request.ts';

/** JSON Schema (2020-12) of what comes in and goes out; printed from the readers, so that it cannot differ from them. */
export const schemas = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: {
    chartRequest: requestSchemas.chart,
    funnelRequest: requestSchemas.funnel,
    chartAnswer: answers.chartAnswer.schema,
    funnelAnswer: answers.funnelAnswer.schema,
    errorAnswer: answers.errorAnswer.schema,
  },
};
