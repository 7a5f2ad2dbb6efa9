import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EDITING_SCHEMA_NAMES, editingSchemaFile, type EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import type { KnownContent } from './read-known-values.ts';
import { makeEditingSchema } from './make-editing-schema.ts';
import { printSchema } from './print-schema.ts';

/**
 * Where Astro's language server looks for schemas of front matter, within the folder that an editor has open. Astro itself writes them for
 * its content collections, of which this site has none.
 */
export const COLLECTIONS_FOLDER = '.astro/collections';

/** The records that are front matter; `site.yaml` is none, and any language server for YAML serves. */
const NAMES = EDITING_SCHEMA_NAMES.filter((name) => name !== 'site');

/** Makes the files by which a language server completes and underlines the records of a content folder: name to text. */
export function makeLanguageServerFiles(folder: string, content: KnownContent): ReadonlyMap<string, string> {
  const collections = { collections: NAMES.map((name) => ({ name, hasSchema: true })), entries: listEntries(folder, content) };
  return new Map([
    ...NAMES.map((name) => [editingSchemaFile(name), printSchema(makeEditingSchema(name, content))] as const),
    ['collections.json', printSchema(collections)],
  ]);
}

/** What kind of record each file is, by its address. */
function listEntries(folder: string, content: KnownContent): Readonly<Record<string, EditingSchemaName>> {
  const entries = [
    ...content.files.flatMap(({ file, at }) => (isEdited(at.kind) ? [[file.path, at.kind] as const] : [])),
    ...listReviews(content),
  ];
  return Object.fromEntries(entries.map(([path, kind]) => [addressOf(resolve(folder, path)), kind]));
}

function isEdited(kind: string): kind is EditingSchemaName {
  return NAMES.some((name) => name === kind);
}

/** Every review that there may be: one that an editor begins is completed from its first line. */
function listReviews({ known: { tools, personas } }: KnownContent): readonly (readonly [string, EditingSchemaName])[] {
  return tools.flatMap((tool) => personas.map((persona) => [`tools/${tool.id}/reviews/${persona.id}.md`, 'review'] as const));
}

/** The language server compares addresses decoded and in small letters. */
function addressOf(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}
