import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { readSite, type BuiltSite } from '../../validate/read-site.ts';

export const ORIGIN = 'https://pairs.example';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** What a page of a test differs in from the others. */
export interface PageWords {
  readonly title?: string;
  readonly description?: string;
  /** Elements of the head beside those; a page that is given none is canonical to itself. */
  readonly head?: string;
  readonly body?: string;
}

/** Writes a site of pages, by their addresses, and of other files into a temporary folder, and reads it back. */
export async function writeSite(
  pages: Readonly<Record<string, PageWords>>,
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  folders.push(folder);
  const written = Object.entries(pages).map(([address, words]) => [`${address}index.html`, writePage(address, words)] as const);
  for (const [file, content] of [...written, ...Object.entries(files)]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return readSite(folder);
}

function writePage(address: string, words: PageWords): string {
  const { title = `Title of ${address}`, description = `About ${address}`, body = '' } = words;
  const { head = `<link rel="canonical" href="${ORIGIN}${address}">` } = words;
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="${description}">${head}</head><body>${body}</body></html>`;
}
