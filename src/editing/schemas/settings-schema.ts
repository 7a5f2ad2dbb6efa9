import { editingSchemaFile } from '#src/catalog/editing-schema-path.ts';
import { keepFile } from './keep-file.ts';
import { makeEditingSchema } from './make-editing-schema.ts';
import { printSchema } from './print-schema.ts';

/** The schema of `site.yaml` that is kept in the repository: its modeline and `.vscode/settings.json` name it. */
export const SETTINGS_SCHEMA = `.vscode/schemas/${editingSchemaFile('site')}`;

/** The text of that file. It names no persona: it changes with the engine alone, never with the content. */
export function makeSettingsSchema(): string {
  return printSchema(makeEditingSchema('site'));
}

/** Writes that file into a workspace; gives its path if it was out of date. */
export async function writeSettingsSchema(workspace: string): Promise<readonly string[]> {
  return keepFile(workspace, SETTINGS_SCHEMA, makeSettingsSchema());
}
