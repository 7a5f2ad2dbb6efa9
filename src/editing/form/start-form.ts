import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import type { FormConfig } from '#src/views/admin/form-config.ts';
import { specKeysOf } from '#src/views/admin/spec-field-name.ts';
import { FILES_PATH } from '#src/views/admin/form-addresses.ts';
import { formSchemas } from './form-schemas.ts';
import { makeLocalFolder, type Keep } from './local-folder.ts';
import { makeRecordFormat, type RecordFormat } from './record-format.ts';

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
  if (isLocal) await openContent(config);
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
        specKeys: name === 'tool' ? specKeys : new Map(),
      }),
    );
  }
  await cms.init({ config });
}

/** Hands the content of this machine out in the place of the browser's own storage, and signs in to it. */
async function openContent(config: FormConfig): Promise<void> {
  const answer = await fetch(FILES_PATH);
  if (!answer.ok) throw new Error(await answer.text());
  const files = new Map(Object.entries((await answer.json()) as Readonly<Record<string, string>>));
  const root = makeLocalFolder(files, keepFile);
  const storage = {
    getDirectory: async () => Promise.resolve({ getDirectoryHandle: async () => Promise.resolve(root), name: TEST_FOLDER }),
  };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: (config.backend as { readonly name: string }).name }));
}

const keepFile: Keep = async (path, text) => {
  const address = `${FILES_PATH}${path.split('/').map(encodeURIComponent).join('/')}`;
  const answer = await (text === null ? fetch(address, { method: 'DELETE' }) : fetch(address, { method: 'PUT', body: text }));
  if (!answer.ok) throw new Error(await answer.text());
};
