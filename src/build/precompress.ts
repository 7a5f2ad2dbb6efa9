import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { openFileCache, type FileCache } from './file-cache.ts';

/** What packs well, and is sent by its own name; of Pagefind's files that is its script, as its packed ones have endings of their own. */
const TEXT = new Set(['.html', '.css', '.js', '.json', '.md', '.xml', '.svg', '.txt', '.csv']);
/** A smaller file goes out in one packet anyway. */
const LEAST_BYTES = 1024;
/** zlib works on the threads of the pool, four unless told otherwise; some more files keep them busy while others are read and written. */
const CONCURRENCY = 16;

/** What writing the compressed files of a site took. */
export interface PrecompressReport {
  /** Files that have compressed ones beside them. */
  readonly files: number;
  /** Those that no earlier build had compressed. */
  readonly fresh: number;
  readonly seconds: number;
  /** Why what was compressed could not be kept for the next build; `null` when it was. */
  readonly keepFault: string | null;
}

/** Writes a brotli and a gzip file beside each text of a built site, for the server here; what was compressed before comes from the cache. */
export async function precompress(folder: string, cacheFolder: string): Promise<PrecompressReport> {
  const start = performance.now();
  const cache = openFileCache(cacheFolder, Date.now());
  const done = await mapConcurrently(await listTexts(folder), CONCURRENCY, (address) => compressFile(folder, address, cache));
  await cache.prune();
  const packed = done.flat();
  return {
    files: done.filter((encodings) => encodings.length > 0).length,
    fresh: done.filter((encodings) => encodings.some(({ isFresh }) => isFresh)).length,
    seconds: (performance.now() - start) / 1000,
    keepFault: packed.find(({ keepFault }) => keepFault !== null)?.keepFault ?? null,
  };
}

/** Says in one line what compressing took, then what kept its outcome from being kept. */
export function formatPrecompressReport({ files, fresh, seconds, keepFault }: PrecompressReport): string {
  const line = `Compressed files: ${files} (${fresh} packed, ${files - fresh} from the cache) in ${seconds.toFixed(1)} s.`;
  return keepFault === null ? line : `${line}\nThey could not be kept for the next build: ${keepFault}`;
}

/** Addresses of the texts, from the root of the site without its slash. What only hosts read has no such ending. */
async function listTexts(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** What became of one encoding of a file. */
interface Packed {
  readonly isFresh: boolean;
  readonly keepFault: string | null;
}

async function compressFile(folder: string, address: string, cache: FileCache): Promise<readonly Packed[]> {
  const content = await readFile(join(folder, address));
  if (content.length < LEAST_BYTES) return [];
  const key = createHash('sha256').update(content).digest('hex').slice(0, 40);
  return Promise.all(
    listEncodings(address).map(async ({ ending, version, pack, unpack }) => {
      const name = `${key}-${version}${ending}`;
      const found = await cache.find(name);
      // Unpacking is cheap beside packing, and nothing else tells that an entry survived the loss of power, or the hand of a stranger.
      const isWhole = found !== null && (await unpack(found).catch(() => null))?.equals(content) === true;
      const packed = isWhole ? found : await pack(content);
      await writeFile(join(folder, address + ending), packed);
      return { isFresh: !isWhole, keepFault: isWhole ? null : await cache.keep(name, packed) };
    }),
  );
}

interface Encoding {
  /** What is put after the name of a file. */
  readonly ending: '.br' | '.gz';
  /** Tells apart what is packed from the same bytes in another way. */
  readonly version: string;
  readonly pack: (content: Buffer) => Promise<Buffer>;
  readonly unpack: (packed: Buffer) => Promise<Buffer>;
}

const [packBrotli, unpackBrotli] = [promisify(brotliCompress), promisify(brotliDecompress)];
const [packGzip, unpackGzip] = [promisify(gzip), promisify(gunzip)];
/** A little over what level 6 does, in the same time. */
const GZIP_LEVEL = 9;

function listEncodings(address: string): readonly Encoding[] {
  const quality = brotliQuality(address);
  const pack = (content: Buffer): Promise<Buffer> => {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT };
    return packBrotli(content, { params });
  };
  return [
    { ending: '.br', version: `${process.versions.brotli}-${quality}`, pack, unpack: unpackBrotli },
    {
      ending: '.gz',
      version: `${process.versions.zlib}-${GZIP_LEVEL}`,
      pack: (content) => packGzip(content, { level: GZIP_LEVEL }),
      unpack: unpackGzip,
    },
  ];
}

/**
 * How hard brotli tries: most where a file is sent to everybody, and little where a program waits. Of the pages here 11 takes off 3% more
 * than 10 does, in three times the time; 10 takes off 10% more than 5, in ten times the time.
 */
function brotliQuality(address: string): number {
  // The form's own script is two megabytes, and few ever ask for it.
  if (/\.(?:css|js)$/.test(address) && !address.startsWith('admin/')) return 11;
  return address.endsWith('.html') ? 10 : 5;
}
