// npm run schemas: writes the JSON Schemas by which an editor completes and underlines the content while someone types.
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readArguments } from '#src/editing/read-arguments.ts';
import { answer, runCommand } from '#src/editing/run-command.ts';
import { SETTINGS_SCHEMA, writeSettingsSchema } from '#src/editing/schemas/settings-schema.ts';
import { isInWorkspace, writeEditorSchemas } from '#src/editing/schemas/write-editor-schemas.ts';

const USAGE = `npm run schemas

Writes what an editor completes, explains and underlines the content by: for the front matter of Markdown what Astro's language server reads
(.astro/collections/, not kept in git), and for site.yaml ${SETTINGS_SCHEMA}. npm run dev keeps the first up to date.`;

await runCommand(async () => {
  const given = readArguments(process.argv.slice(2), { help: { type: 'boolean', short: 'h' } }, 0);
  if (typeof given === 'string') return given;
  if (given.values.help) return answer(USAGE);
  const folder = contentFolder();
  const isWithin = isInWorkspace('.', folder);
  const written = [...(await writeSettingsSchema('.')), ...(isWithin ? await writeEditorSchemas('.', folder) : [])];
  const done = written.length === 0 ? 'All schemas were up to date.' : `Wrote ${written.join(', ')}.`;
  const outside = `${escapeControls(folder)} lies outside this folder, where language servers look after no file.`;
  return answer(isWithin ? done : `${done}\n${outside}`);
});
