/** A JSON Schema of draft 2020-12, with the keywords that the language server for YAML adds to it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema | false>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly contains?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  /** What stands beside each value of `enum` where an editor offers them. */
  readonly enumDescriptions?: readonly string[];
  /** What an editor says of a value that the schema refuses. */
  readonly errorMessage?: string;
  readonly patternErrorMessage?: string;
  readonly doNotSuggest?: boolean;
}

/** Keywords that no draft of JSON Schema knows, and that an editor reads. */
export const EDITOR_KEYWORDS = ['enumDescriptions', 'errorMessage', 'patternErrorMessage', 'doNotSuggest'] as const;

/**
 * Gives a schema in which the part at a path is another.
 * @example changeAt(schema, 'properties.alsoIn.items', () => ({ enum: ['gateways'] }))
 */
export function changeAt(schema: JsonSchema, path: string, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  return changeIn(schema, path.split('.'), change) as JsonSchema;
}

function changeIn(whole: unknown, [step, ...rest]: readonly string[], change: (part: JsonSchema) => JsonSchema): unknown {
  if (step === undefined) return change(whole as JsonSchema);
  if (Array.isArray(whole)) return whole.with(Number(step), changeIn(whole[Number(step)], rest, change));
  const part = (whole as Readonly<Record<string, unknown>>)[step];
  // Every path that is named in code is there: only a field that left its zod schema comes to this.
  if (part === undefined) throw new Error(`The JSON Schema has no ${step} where one is expected.`);
  return { ...(whole as object), [step]: changeIn(part, rest, change) };
}
