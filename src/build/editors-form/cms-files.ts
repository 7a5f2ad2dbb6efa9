import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CMS_PATH } from '#src/views/admin/form-addresses.ts';

/** What of Sveltia CMS's package the form needs: its script, the parts of it that are always asked for, and its fonts. */
const NEEDED = /^(?:index\.js|chunks\/react(?:-dom)?-[\w-]+\.js|assets\/[\w-]+\.(?:woff2|LICENSE\.txt))$/;

/** Where the script finds its fonts unless told otherwise: on a host of others. */
const FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g;

/** Its words in other languages, which it fetches for the browser's: modules, as a browser imports no bare JSON. */
const LOCALE = /\.\.\/locales\/([\w-]+)\.json/g;
const LOCALE_FILE = /^locales\/([\w-]+)\.js$/;

/** Script of our own beside it: the bundle gives itself to whoever imports it, and to no page. */
const GLOBAL = 'global.js';

/** Folder of the installed bundle, and that of its words beside it. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
const LOCALES = join(FOLDER, '..', 'locales');

/** Lists the needed files of Sveltia CMS's bundle, relative to its folder, with forward slashes. */
export async function listCmsFiles(): Promise<readonly string[]> {
  const names = await readdir(FOLDER, { recursive: true });
  const locales = (await readdir(LOCALES)).map((name) => `locales/${name.replace(/json$/, 'js')}`);
  return [GLOBAL, ...names.map((name) => name.replaceAll('\\', '/')).filter((name) => NEEDED.test(name)), ...locales];
}

/** Reads one of the needed files, made to ask nothing of other hosts. */
export async function readCmsFile(name: string): Promise<Buffer> {
  if (name === GLOBAL) return Buffer.from("import CMS from './index.js';\n\nglobalThis.CMS = CMS;\n");
  const locale = LOCALE_FILE.exec(name)?.[1];
  if (locale !== undefined) return Buffer.from(`export default ${await readFile(join(LOCALES, `${locale}.json`), 'utf8')};`);
  const content = await readFile(join(FOLDER, name));
  if (name !== 'index.js') return content;
  const fonts = (await listCmsFiles()).filter((file) => file.endsWith('.woff2'));
  const script = content.toString('utf8').replaceAll(LOCALE, (_path, language: string) => `./locales/${language}.js`);
  const text = script.replaceAll(FONT, (address, family: string) => {
    const own = fonts.find((file) => file.startsWith(`assets/${family}-`));
    return own === undefined ? address : CMS_PATH + own;
  });
  return Buffer.from(text);
}

/** Copies the needed files, and the licence of them all, into a folder. */
export async function copyCms(target: string): Promise<void> {
  for (const name of await listCmsFiles()) {
    const file = join(target, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await readCmsFile(name));
  }
  await writeFile(join(target, 'LICENSE.txt'), await readFile(join(FOLDER, '..', 'LICENSE.txt')));
}
