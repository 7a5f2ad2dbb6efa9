import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';
import { hasFile } from '#src/service/site/has-file.ts';
import { listSitePages } from '#src/views/site-pages.ts';
import { describeLostHeaders, writeHeaders } from './host-headers.ts';
import { writeRedirects } from './host-redirects.ts';

/**
 * Writes what static hosts read beside the pages into a built site's folder, which has all its other files already. Says in one line what
 * could not be written, `null` when all was.
 */
export async function writeHostFiles(catalog: Catalog, folder: string): Promise<string | null> {
  const pages = listSitePages(catalog).map(({ path }) => path);
  await writeFile(
    join(folder, '_redirects'),
    writeRedirects(catalog, (address) => hasFile(folder, address)),
  );
  await writeFile(join(folder, '_headers'), writeHeaders(pages, { isSecure: catalog.site.url.startsWith('https:') }));
  // GitHub Pages otherwise hands a branch's files to Jekyll, which leaves out every folder that starts with an underscore: all styles.
  await writeFile(join(folder, '.nojekyll'), '');
  return describeLostHeaders(pages);
}
