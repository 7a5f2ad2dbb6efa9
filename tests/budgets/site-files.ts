import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** The files that pages of a built site share; each is read and compressed once, however many pages ask for it. */
export interface SiteFiles {
  readonly site: string;
  read(address: string): Promise<string>;
  /** Bytes of the file after brotli. */
  weigh(address: string): Promise<number>;
}

/** Opens the files of a built site by their addresses. */
export function openSiteFiles(site: string): SiteFiles {
  const read = remember((address) => readFile(join(site, address), 'utf8'));
  return { site, read, weigh: remember(async (address) => compress(await read(address))) };
}

/** Bytes of a text after brotli at its strongest setting, 11. */
export async function compress(text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return (await promisify(brotliCompress)(bytes, { params })).length;
}

function remember<Value>(work: (address: string) => Promise<Value>): (address: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (address) => {
    const value = known.get(address) ?? work(address);
    known.set(address, value);
    return value;
  };
}
