import type { Catalog } from '#src/catalog/catalog.ts';
import { DATA_ADDRESSES, partOf, schemaOf, valuesOf, type AddressPart, type DataAddress } from './data-addresses.ts';
import { addressOn, DATA_PATH } from './links.ts';
import { describeVotes } from './openapi-votes.ts';

const PART_WORDS: Readonly<Record<AddressPart, string>> = {
  slug: 'Slug of a tool, as /data/v1/tools.json lists them.',
  pair: 'Slugs of two tools in the order of their letters: `<a>-vs-<b>`.',
  id: 'Id of a category, as /data/v1/catalog.json lists them.',
  schema: 'Name of a shape.',
};

const TAGS: Readonly<Record<DataAddress['group'], string>> = {
  catalog: 'The records of the site.',
  twins: 'Pages in other forms.',
  feeds: 'What changed, newest first.',
  badges: 'Pictures for READMEs.',
  descriptions: 'What describes the rest.',
};

/** Describes everything the site publishes for programs as an OpenAPI 3.1 document, and the votes' API where the site has one. */
export function buildOpenApi(catalog: Catalog): object {
  const { site } = catalog;
  const votes = describeVotes(catalog);
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} data`,
      summary: site.tagline,
      description: `Static files, read with GET${votes ? ', and the API of readers’ votes' : ''}. Within version 1 fields and addresses may be added, and none is taken away or changes its meaning: ignore what you do not know.`,
      version: '1',
      ...(site.license && { license: { name: site.license.name, url: site.license.url } }),
    },
    servers: [{ url: site.url }],
    externalDocs: { description: 'The same for people', url: addressOn(catalog, DATA_PATH) },
    tags: [...Object.entries(TAGS).map(([name, description]) => ({ name, description })), ...(votes ? [votes.tag] : [])],
    paths: {
      ...Object.fromEntries(DATA_ADDRESSES.map((address) => [address.path, describePath(catalog, address)])),
      ...votes?.paths,
    },
    ...(votes && { components: votes.components }),
  };
}

function describePath(catalog: Catalog, address: DataAddress): object {
  const { path, group, summary, type } = address;
  const part = partOf(path);
  const schema = schemaOf(address);
  return {
    get: {
      operationId: nameOperation(path),
      tags: [group],
      summary,
      ...(part && { parameters: [describePart(catalog, part)] }),
      responses: {
        '200': { description: summary, content: { [type]: schema === null ? {} : { schema: { $ref: schema } } } },
        ...(part && { '404': { description: 'There is no such file.' } }),
      },
    },
  };
}

function describePart(catalog: Catalog, part: AddressPart): object {
  const values = valuesOf(catalog, part);
  const schema = part === 'schema' ? { type: 'string', enum: values } : { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
  return {
    name: part,
    in: 'path',
    required: true,
    description: PART_WORDS[part],
    schema,
    ...(values[0] !== undefined && { example: values[0] }),
  };
}

/** `getToolsSlugMd` of `/tools/{slug}.md`. */
function nameOperation(path: string): string {
  const words = path.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return `get${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
