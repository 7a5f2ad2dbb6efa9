import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { listFiles, readSiteFile, type BuiltSite } from './read-site.ts';

/** JSON that pages and programs ask for as data; feeds, the search index and the schemas themselves have shapes of others. */
const DATA = /^\/(?:data\/v\d+\/.*|(?:tools|categories|compare)\/[^/]+)(?<!\.schema|openapi)\.json$/;
const SCHEMA = /^\/data\/.*\.schema\.json$/;
const OPENAPI = /^\/data\/.*openapi\.json$/;
/** What the service answers; no file is there. */
const API = '/api/';

/** Finds data of a built site that is not what its published JSON Schema says, and descriptions of it that are themselves not valid. */
export async function findDataFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const missing = [SCHEMA, DATA, OPENAPI].filter((kind) => listFiles(site, kind).length === 0);
  return [
    ...missing.map((kind) => ({ sentence: 'The site publishes no file whose address fits the pattern.', place: kind.source })),
    ...(await findSchemaFaults(site)),
    ...(await findDescriptionFaults(site)),
  ];
}

async function findSchemaFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats(ajv);
  for (const file of listFiles(site, SCHEMA)) ajv.addSchema(JSON.parse(await readSiteFile(site, file)) as object, site.origin + file);
  const faults = await Promise.all(
    listFiles(site, DATA).map(async (place) => {
      const data: unknown = JSON.parse(await readSiteFile(site, place));
      const named = z.looseObject({ $schema: z.string() }).safeParse(data).data?.$schema;
      const isValid = named === undefined ? undefined : ajv.getSchema(named);
      if (!isValid) return [{ sentence: `JSON names ${named ?? 'no schema'}, which the site does not publish.`, place }];
      if (isValid(data)) return [];
      return (isValid.errors ?? []).map((error) => ({ sentence: `By ${named ?? ''}: ${describeError(error)}.`, place }));
    }),
  );
  return faults.flat();
}

/** Where and what; members of lists are not told apart, so that a fault of every member is one. */
function describeError({ instancePath, message }: ErrorObject): string {
  return `${instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/*') || 'the file'} ${message ?? 'is wrong'}`;
}

const description = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** Holds the OpenAPI description against OpenAPI's own schema, and the addresses that it names against the files there are. */
async function findDescriptionFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const faults = await Promise.all(
    listFiles(site, OPENAPI).map(async (place) => {
      const data = description.parse(JSON.parse(await readSiteFile(site, place)));
      const { valid, errors = [] } = await (await openValidator(site)).validate(data);
      const words = typeof errors === 'string' ? [errors] : errors.map(describeError);
      const untrue = Object.keys(data.paths).filter((path) => !path.startsWith(API) && !describesFiles(path, site));
      return [
        ...(valid ? [] : words.map((word) => ({ sentence: `By the schema of OpenAPI: ${word}.`, place }))),
        ...untrue.map((path) => ({ sentence: 'The OpenAPI description names an address where nothing is.', place: `${place} (${path})` })),
      ];
    }),
  );
  return faults.flat();
}

/** It is shown the schemas that the description refers to by their addresses. */
async function openValidator(site: BuiltSite): Promise<Validator> {
  const validator = new Validator();
  for (const file of listFiles(site, SCHEMA))
    await validator.addSpecRef(JSON.parse(await readSiteFile(site, file)) as Record<string, unknown>, file);
  return validator;
}

/** A path with places in braces describes all files that fit. */
function describesFiles(path: string, site: BuiltSite): boolean {
  const pattern = path.split(/\{[^}]+\}/).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return listFiles(site, new RegExp(`^${pattern.join('[^/]+')}$`)).length > 0;
}
