import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import type { FormConfig } from '#src/views/admin/form-config.ts';
import { specKeysOf } from '#src/views/admin/spec-field-name.ts';
import { FILES_PATH } from '#src/views/admin/form-addresses.ts';
import { refuseBrokenDays } from './broken-days.ts';
import { formSchemas } from './form-schemas.ts';
import { makeLocalFolder, type Keep } from './local-folder.ts';
import { findReviewFault } from './review-fault.ts';
import { findReviewTools } from './review-tools.ts';
import { markText } from './text-mark.ts';
import { makeRecordFormat, type RecordFormat } from './record-format.ts';
import { askBeforeLeaving } from './unsaved-words.ts';

/** The part of Sveltia CMS that the form calls. */
interface Cms {
  registerCustomFormat(name: string, extension: string, format: RecordFormat): void;
  init(settings: { readonly config: FormConfig }): Promise<void>;
}

declare global {
  /** Put there by a script of its own, which the page runs before: Vite wraps an import in what would load the page anew at every save. */
  var CMS: Cms | undefined;
}

/** Folder that Sveltia CMS looks for in what the browser hands out; its own tests made the name. */
const TEST_FOLDER = 'sveltia-cms-test';

/** Starts the form on a page that holds its settings: signed in to the files of this machine, or at the door of the repository. */
export async function startForm(config: FormConfig, isLocal: boolean): Promise<void> {
  const findTool = findReviewTools(isLocal ? await openContent(config) : new Map());
  const cms = globalThis.CMS;
  if (cms === undefined) throw new Error('its script did not come.');
  const fields = formSchemas();
  const specKeys = specKeysOf(config);
  for (const name of Object.keys(fields) as EditingSchemaName[]) {
    const hasBody = name !== 'site';
    cms.registerCustomFormat(
      `pairwise-${name}`,
      hasBody ? 'md' : 'yaml',
      makeRecordFormat({
        schema: EDITING_SCHEMAS[name].schema,
        fields: fields[name],
        hasBody,
        needsBody: name === 'review' || name === 'note',
        specKeys: name === 'tool' ? specKeys : new Map(),
        ...(name === 'review' && { findTool, findPlaceFault: (values) => findReviewFault(config, values) }),
      }),
    );
  }
  refuseBrokenDays();
  askBeforeLeaving();
  await cms.init({ config });
}

/** Hands the content of this machine out in the place of the browser's own storage, and signs in to it; gives the texts by path. */
async function openContent(config: FormConfig): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch(FILES_PATH);
  if (!answer.ok) throw new Error(await answer.text());
  const files = new Map(Object.entries((await answer.json()) as Readonly<Record<string, string>>));
  const root = makeLocalFolder(files, keepFile);
  const storage = {
    getDirectory: async () => Promise.resolve({ getDirectoryHandle: async () => Promise.resolve(root), name: TEST_FOLDER }),
  };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: (config.backend as { readonly name: string }).name }));
  return files;
}

/** What Sveltia CMS shows of a save that nobody took. */
const SILENT = 'The server does not answer, and nothing is lost: leave this page open, start npm run dev again, and save once more.';

const keepFile: Keep = async (path, text, before) => {
  const address = `${FILES_PATH}${path.split('/').map(encodeURIComponent).join('/')}`;
  // Another tab or an editor of text may have saved the file since: then nothing is written over it.
  const headers: HeadersInit = before === null ? { 'If-None-Match': '*' } : { 'If-Match': await markText(before) };
  const request = text === null ? { method: 'DELETE', headers } : { method: 'PUT', headers, body: text };
  const answer = await fetch(address, request).catch(() => {
    throw new Error(SILENT);
  });
  if (!answer.ok) throw new Error(await answer.text());
};
