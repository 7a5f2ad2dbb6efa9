import type { Site } from '#src/catalog/schema/site.ts';

/**
 * Where a record of the content folder can be mended; nothing on a site that names no repository.
 * A repository of two path parts (`https://host/owner/name`) holds the record under `content/` on its main branch; a longer
 * address is that of the content folder itself.
 */
export function editLink(site: Pick<Site, 'repository'>, file: string): string | undefined {
  if (!site.repository) return undefined;
  const base = site.repository.replace(/\/+$/, '');
  const isRepository = new URL(base).pathname.split('/').filter(Boolean).length === 2;
  return isRepository ? `${base}/blob/HEAD/content/${file}` : `${base}/${file}`;
}
