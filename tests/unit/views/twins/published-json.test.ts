import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { SCHEMA_NAMES, type SchemaName } from '#src/catalog/schema-path.ts';
import { PUBLISHED_SCHEMAS, publishSchema } from '#src/catalog/schema/published-schemas.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { buildCatalogData } from '#src/views/catalog-data.ts';
import { buildToolData, buildToolsData } from '#src/views/tool-data.ts';
import { buildCategoryPageData } from '#src/views/twins/category-page-data.ts';
import { buildComparisonPageData } from '#src/views/twins/comparison-page-data.ts';
import { buildToolPageData } from '#src/views/twins/tool-page-data.ts';
import { writeCategory } from '#src/views/twins/write-category.ts';
import { writeComparison } from '#src/views/twins/write-comparison.ts';
import { writeTool } from '#src/views/twins/write-tool.ts';
import { variedCatalogs } from '../../varied-catalogs.ts';

/** The content of the site is read too, whose days go on. */
const TODAY = today();
const SITE = 'https://pairs.example';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
(formats.default as unknown as (ajv: Ajv2020) => void)(ajv);
const validators = new Map(SCHEMA_NAMES.map((name) => [name, ajv.compile(publishSchema(name, SITE))]));

/** What a validator that is not ours says, then what our own stricter schema finds undescribed. */
function faultsIn(name: SchemaName, text: string): unknown {
  const data = JSON.parse(text) as unknown;
  const validate = validators.get(name);
  if (!validate?.(data)) return validate?.errors;
  const { success, error } = PUBLISHED_SCHEMAS[name].schema.safeParse(data);
  return success ? [] : error.issues;
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const READER = unified().use(remarkParse).use(remarkGfm);

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** What a Markdown twin must not hold: HTML, images, references, links to anywhere but web pages, a second title. */
function faultsInMarkdown(markdown: string): readonly string[] {
  const nodes = nodesOf(READER.parse(markdown));
  const odd = nodes.filter(({ type }) => /^(?:html|image.*|definition|footnote.*|.*Reference)$/.test(type)).map(({ type }) => type);
  const links = nodes.filter(({ type, url = '' }) => type === 'link' && !/^(?:https?:\/\/|mailto:)/.test(url)).map(({ url = '' }) => url);
  const titles = nodes.filter((node) => node.type === 'heading' && 'depth' in node && node.depth === 1).length;
  return [...odd, ...links, ...(titles === 1 ? [] : [`${titles} titles`])];
}

function faultsInTwins<Data>(name: SchemaName, data: Data, write: (data: Data) => string): unknown {
  return [faultsIn(name, JSON.stringify(data)), faultsInMarkdown(write(data))];
}

function checkAll(catalog: Catalog): void {
  expect(faultsIn('catalog', JSON.stringify(buildCatalogData(catalog)))).toEqual([]);
  expect(faultsIn('tools', JSON.stringify(buildToolsData(catalog)))).toEqual([]);
  for (const tool of catalog.tools) {
    expect(faultsIn('tool', JSON.stringify(buildToolData(catalog, tool)))).toEqual([]);
    expect(faultsInTwins('tool-page', buildToolPageData(catalog, tool, TODAY), writeTool)).toEqual([[], []]);
  }
  for (const category of catalog.categories) {
    expect(faultsInTwins('category-page', buildCategoryPageData(catalog, category), writeCategory)).toEqual([[], []]);
  }
  for (const pair of pairTools(catalog).pairs) {
    expect(faultsInTwins('comparison-page', buildComparisonPageData(catalog, pair, TODAY), writeComparison)).toEqual([[], []]);
  }
}

describe('all that is published keeps to its published schema, and Markdown to what may stand in it', () => {
  test.each(['content', 'tests/e2e/content'])('of %s', async (folder) => {
    const { catalog } = await readCatalog(folder, { today: TODAY });
    if (catalog === null) throw new Error(`${folder} has errors.`);
    checkAll(catalog);
  });

  test('of any catalog', () => {
    fc.assert(fc.property(variedCatalogs, checkAll), { numRuns: 40 });
  });
});

test('a schema lets fields through that later files may have', async () => {
  const { catalog } = await readCatalog('tests/e2e/content', { today: TODAY });
  const data = { ...buildToolsData({ site: { url: SITE } as Catalog['site'], tools: [], categories: [], ...catalog }), later: true };
  expect(validators.get('tools')?.(data)).toBe(true);
});

test('every field of every schema is described', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, field] of Object.entries(value as Record<string, { readonly description?: string }>)) {
          if (!field.description) bare.push(`${path}.${name}`);
        }
      }
      visit(value, `${path}.${key}`);
    }
  };
  for (const name of SCHEMA_NAMES) visit(publishSchema(name, SITE), name);
  expect(bare).toEqual([]);
});
