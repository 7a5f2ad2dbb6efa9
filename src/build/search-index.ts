import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { settleIndex } from './settle-index.ts';

/** Pages that search knows. Comparisons are found through their tools, so the index grows with tools and not with pairs. */
const INDEXED = '{tools,categories,personas}/*/index.html';

/** Files of Pagefind's own interface, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Writes the search index into the built site, under /pagefind/. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeSearchIndex(fileURLToPath(dir));
      },
    },
  };
}

/** Indexes the built pages of a folder and writes the index beside them; a site without such pages gets an index without a page. */
export async function writeSearchIndex(folder: string): Promise<void> {
  try {
    // Without these two, `C++` and `C#` would both be indexed as `c`.
    const { index } = sound(await createIndex({ includeCharacters: '+#' }));
    if (!index) throw new Error('The search index could not be made: Pagefind gave none.');
    const { page_count } = sound(await index.addDirectory({ path: folder, glob: INDEXED }));
    // Pagefind's reader fails on an index of nothing. This record tells nothing about itself, so search passes over it.
    if (page_count === 0) sound(await index.addCustomRecord({ url: '/', content: 'nothing', language: 'en' }));
    await writeFiles(index, join(folder, 'pagefind'));
  } finally {
    await close();
  }
}

/** Written by us and not by Pagefind, which would bring its own interface along. */
async function writeFiles(index: PagefindIndex, target: string): Promise<void> {
  const { files } = sound(await index.getFiles());
  for (const { path, content } of settleIndex(files.filter((file) => !UNUSED.test(file.path)))) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function sound<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
}
