import type { Catalog } from '#src/catalog/catalog.ts';
import { schemaPath, SCHEMA_NAMES, type SchemaName } from '#src/catalog/schema-path.ts';
import { pairTools } from '#src/comparison/pairing.ts';

/** What stands in an address between braces. */
export type AddressPart = 'slug' | 'pair' | 'id' | 'schema';

/** An address, or a family of addresses, that the site publishes for programs. */
export interface DataAddress {
  /** From the root; what varies stands in braces. */
  readonly path: string;
  /** What is there, in a line. */
  readonly summary: string;
  /** Media type, without its parameters. */
  readonly type: string;
  /** The shape of the JSON that is there. */
  readonly schema?: SchemaName;
  readonly group: 'catalog' | 'twins' | 'feeds' | 'badges' | 'descriptions';
}

const JSON_TYPE = 'application/json';
const MARKDOWN = 'text/markdown';
const ATOM = 'application/atom+xml';
const JSON_FEED = 'application/feed+json';

/** Everything the site publishes for programs; a test holds it to what a build writes. */
export const DATA_ADDRESSES: readonly DataAddress[] = [
  { group: 'catalog', path: '/data/v1/catalog.json', type: JSON_TYPE, schema: 'catalog', summary: 'Every record of the site' },
  { group: 'catalog', path: '/data/v1/tools.json', type: JSON_TYPE, schema: 'tools', summary: 'Every tool in one line each' },
  {
    group: 'catalog',
    path: '/data/v1/tools/{slug}.json',
    type: JSON_TYPE,
    schema: 'tool',
    summary: 'One tool, and all it takes to compare it',
  },
  { group: 'catalog', path: '/data/v1/scores.csv', type: 'text/csv', summary: 'Every score of every persona, for spreadsheets' },
  { group: 'twins', path: '/tools/{slug}.json', type: JSON_TYPE, schema: 'tool-page', summary: 'A tool’s page as data' },
  { group: 'twins', path: '/tools/{slug}.md', type: MARKDOWN, summary: 'A tool’s page as Markdown' },
  { group: 'twins', path: '/compare/{pair}.json', type: JSON_TYPE, schema: 'comparison-page', summary: 'A comparison as data' },
  { group: 'twins', path: '/compare/{pair}.md', type: MARKDOWN, summary: 'A comparison as Markdown' },
  { group: 'twins', path: '/categories/{id}.json', type: JSON_TYPE, schema: 'category-page', summary: 'A category’s page as data' },
  { group: 'twins', path: '/categories/{id}.md', type: MARKDOWN, summary: 'A category’s page as Markdown' },
  { group: 'feeds', path: '/feed.xml', type: ATOM, summary: 'Everything that changed, as Atom' },
  { group: 'feeds', path: '/feed.json', type: JSON_FEED, summary: 'Everything that changed, as JSON Feed' },
  { group: 'feeds', path: '/tools/{slug}/feed.xml', type: ATOM, summary: 'What changed about one tool, as Atom' },
  { group: 'feeds', path: '/tools/{slug}/feed.json', type: JSON_FEED, summary: 'What changed about one tool, as JSON Feed' },
  { group: 'feeds', path: '/categories/{id}/feed.xml', type: ATOM, summary: 'What changed in one category, as Atom' },
  { group: 'feeds', path: '/categories/{id}/feed.json', type: JSON_FEED, summary: 'What changed in one category, as JSON Feed' },
  { group: 'badges', path: '/badges/{slug}.svg', type: 'image/svg+xml', summary: 'A tool’s verdict as a badge for its README' },
  { group: 'descriptions', path: '/data/v1/openapi.json', type: JSON_TYPE, summary: 'All of this as OpenAPI 3.1' },
  { group: 'descriptions', path: '/data/v1/{schema}.schema.json', type: JSON_TYPE, summary: 'The JSON Schema of one shape' },
  { group: 'descriptions', path: '/llms.txt', type: 'text/plain', summary: 'A short guide for language models' },
];

/** Every value that a part of an address takes on this site. */
export function valuesOf(catalog: Catalog, part: AddressPart): readonly string[] {
  switch (part) {
    case 'slug':
      return catalog.tools.map(({ slug }) => slug);
    case 'pair':
      return pairTools(catalog).pairs.map(({ slug }) => slug);
    case 'id':
      return catalog.categories.map(({ id }) => id);
    case 'schema':
      return SCHEMA_NAMES;
  }
}

/** The part that varies in an address; `null` where nothing does. */
export function partOf(path: string): AddressPart | null {
  return (/\{(slug|pair|id|schema)\}/.exec(path)?.[1] ?? null) as AddressPart | null;
}

/** An address of this form that is there on this site; `null` where there is none yet. */
export function exampleOf(catalog: Catalog, { path }: Pick<DataAddress, 'path'>): string | null {
  const part = partOf(path);
  if (part === null) return path;
  const [value] = valuesOf(catalog, part);
  return value === undefined ? null : path.replace(`{${part}}`, value);
}

/** Where the schema of an address's JSON lies. */
export function schemaOf({ schema }: Pick<DataAddress, 'schema'>): string | null {
  return schema === undefined ? null : schemaPath(schema);
}
