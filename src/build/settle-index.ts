import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { joinItems, splitArray } from './cbor-items.ts';

/** What every packed file of an index starts with, before its CBOR. */
const MAGIC = Buffer.from('pagefind_dcd');

/** Place of the list of filters in a language's index. */
const FILTERS = 3;

/**
 * Gives a search index the one order in which filters and their values are sorted: Pagefind 1.5 writes them as its hash map happens to
 * hold them, so that no two builds of the same site are alike. Everything else it writes is the same each time.
 */
export function settleIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const names = new Map<string, string>();
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter')).map((file) => settle(file, { names, sort: sortFilter }));
  const indexes = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => settle(file, { names, sort: (body) => sortLanguage(renameAll(body, names)) }));
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  const renamed = others.map((file) => (file.path === 'pagefind-entry.json' ? { ...file, content: renameAll(file.content, names) } : file));
  return [...renamed, ...filters, ...indexes];
}

interface Settling {
  /** Old name in the index and new one, of equal length; filled on the way. */
  readonly names: Map<string, string>;
  readonly sort: (body: Buffer) => Buffer;
}

/** Sorts one packed file and names it after what it holds now, as Pagefind does. */
function settle({ path, content }: IndexFile, { names, sort }: Settling): IndexFile {
  const [, name, language, hash] = /((\w+)_([0-9a-f]+))\.pf_\w+$/.exec(path) ?? [];
  if (!name || !language || !hash) throw new Error(`Pagefind wrote ${path}, expected a name such as en_0123abc.`);
  const body = sort(gunzipSync(content).subarray(MAGIC.length));
  const settled = `${language}_${createHash('sha1').update(body).digest('hex').slice(0, hash.length)}`;
  names.set(name, settled);
  return { path: path.replace(name, settled), content: gzipSync(Buffer.concat([MAGIC, body])) };
}

/** A filter is `[name, [[value, pages], …]]`. */
function sortFilter(body: Buffer): Buffer {
  const [name = body, values = body] = splitArray(body);
  return joinItems([name, sortItems(values)]);
}

/** A language's index is `[version, pages, chunks, [[filter, name], …], …]`. */
function sortLanguage(body: Buffer): Buffer {
  return joinItems(splitArray(body).map((item, place) => (place === FILTERS ? sortItems(item) : item)));
}

function sortItems(array: Buffer): Buffer {
  return joinItems([...splitArray(array)].sort((one, other) => Buffer.compare(one, other)));
}

function renameAll(bytes: Uint8Array, names: ReadonlyMap<string, string>): Buffer {
  if (names.size === 0) return Buffer.from(bytes);
  // Latin-1 keeps every byte as it is on the way to text and back.
  const text = Buffer.from(bytes).toString('latin1');
  const settled = text.replace(new RegExp([...names.keys()].join('|'), 'g'), (name) => names.get(name) ?? name);
  return Buffer.from(settled, 'latin1');
}
