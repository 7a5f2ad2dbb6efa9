import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { listen } from '#src/service/listen.ts';
import { serveSite } from '#src/service/serve-site.ts';

/**
 * Follows every link inside a built site, fragments included, and prints the broken ones. Every page is visited, those that nothing links
 * to as well; canonical addresses count as inside; a link that is redirected is broken, and other sites are never asked.
 */
export async function checkLinks(folder: string): Promise<boolean> {
  const { site } = await siteCatalog();
  const published = new URL(site.url).origin.replaceAll(/[.[\]]/g, '\\$&');
  const server = await listen(serveSite(folder), { host: '127.0.0.1', port: 0 });
  if (typeof server === 'string') throw new Error(server);
  const origin = `http://127.0.0.1:${server.address.port}`;
  try {
    const { links } = await new LinkChecker().check({
      path: (await listPages(folder)).map((page) => origin + page),
      concurrency: 20,
      redirects: 'error',
      checkFragments: true,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${published}(?=/|$)`), replacement: origin }],
      linksToSkip: (link) => Promise.resolve(!link.startsWith(`${origin}/`)),
    });
    const broken = links.filter((link) => link.state === LinkState.BROKEN);
    for (const [target, found] of Map.groupBy(broken, ({ url, status }) => `${url.replace(origin, '')} answers ${status ?? 'nothing'}`)) {
      console.error(`${target}: ${found.length} links, one of them on ${found[0]?.parent?.replace(origin, '') ?? 'no page'}`);
    }
    console.log(`${links.length} links, ${broken.length} broken.`);
    return broken.length === 0 && links.length > 0;
  } finally {
    await server.close();
  }
}

/** Addresses of all pages of a built site but the one for unknown addresses, which answers 404 by intent. */
async function listPages(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll(sep, '/')}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .sort();
}
