/** What the form reads of a record's JSON Schema. */
export interface FieldSchema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, FieldSchema | false>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly additionalProperties?: FieldSchema | boolean;
}

/** Tells whether a schema is of a fact, which may be given as itself or as `{ value, source, verified }`. */
export function isFact(schema: FieldSchema): boolean {
  return schema.anyOf?.some(({ properties }) => properties !== undefined && 'value' in properties && 'source' in properties) ?? false;
}

/** The part of a schema that a form asks for: of a fact its short form, else the schema itself. */
export function shortForm(schema: FieldSchema): FieldSchema {
  if (!isFact(schema)) return schema;
  const { anyOf = [], ...rest } = schema;
  return { ...anyOf[0], ...rest };
}

/** Lists the properties of a schema, in their order. */
export function propertiesOf({ properties = {} }: FieldSchema): readonly (readonly [key: string, schema: FieldSchema])[] {
  return Object.entries(properties).filter((entry): entry is [string, FieldSchema] => entry[1] !== false);
}
