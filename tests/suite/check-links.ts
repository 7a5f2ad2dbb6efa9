import { LinkChecker, LinkState } from 'linkinator';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { listPages } from '../budgets/built-pages.ts';
import { serveBuiltSite } from './serve-built-site.ts';

/**
 * Follows every link inside a built site, fragments included, and prints the broken ones. Every page is visited, those that nothing links
 * to as well; canonical addresses count as inside; a link that is redirected is broken, and other sites are never asked.
 */
export async function checkLinks(folder: string): Promise<boolean> {
  const { site } = await siteCatalog();
  const published = new URL(site.url).origin.replaceAll(/[.[\]]/g, '\\$&');
  // The page for unknown addresses answers 404 by intent.
  const pages = (await listPages(folder)).filter((page) => page.endsWith('/'));
  return serveBuiltSite(folder, async (origin) => {
    const { links } = await new LinkChecker().check({
      path: pages.map((page) => origin + page),
      concurrency: 20,
      redirects: 'error',
      checkFragments: true,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${published}(?=/|$)`), replacement: origin }],
      linksToSkip: (link) => Promise.resolve(!link.startsWith(`${origin}/`) || isPlaceOfTemplate(link)),
    });
    const broken = links.filter((link) => link.state === LinkState.BROKEN);
    for (const [target, found] of Map.groupBy(broken, ({ url, status }) => `${url.replace(origin, '')} answers ${status ?? 'nothing'}`)) {
      console.error(`${target}: ${found.length} links, one of them on ${found[0]?.parent?.replace(origin, '') ?? 'no page'}`);
    }
    console.log(`${links.length} links, ${broken.length} broken.`);
    return broken.length === 0 && links.length > 0;
  });
}

/** A template's link has no address yet: a script puts it where its name stands in braces. */
function isPlaceOfTemplate(link: string): boolean {
  return /\{[a-zA-Z-]+\}|%7B[a-zA-Z-]+%7D/.test(link);
}
