import { changeAt, type JsonSchema } from './json-schema.ts';

/** Where a tool lists plans. */
const PLANS = ['properties.pricing.properties.plans.items', 'properties.pricing.properties.history.items.properties.plans.items'] as const;

/** What `catalog/schema/pricing.ts` says in code: an amount without its unit would say nothing. */
const RULE: JsonSchema = { anyOf: [{ required: ['per'] }, { properties: { price: { enum: [0, 'contact'] } } }] };

/** Asks in the schema of a tool for `per` beside every price that is neither 0 nor on request. */
export function requireUnits(schema: JsonSchema): JsonSchema {
  return PLANS.reduce((changed, path) => changeAt(changed, path, (plan) => ({ ...plan, ...RULE })), schema);
}
