import type { Catalog } from '#src/catalog/catalog.ts';
import { byCloseness, pairTools, type Pair } from '#src/comparison/pairing.ts';
import { visitClosestFirst } from '#src/comparison/shelf-pairs.ts';
import { comparisonPath, customComparisonPath } from '#src/views/links.ts';
import { listToolAddresses } from '#src/views/meant-address.ts';

/**
 * Most redirects in the file: Cloudflare Pages follows 2,000 without wildcards (developers.cloudflare.com/pages/configuration/redirects), and
 * Netlify warns from 10,000 on (docs.netlify.com/manage/routing/redirects/overview).
 */
export const REDIRECTS_MOST = 2000;

interface Redirect {
  readonly from: string;
  readonly to: string;
  /** 301 is for good; 302 for a pair that may have a page of its own tomorrow. */
  readonly status: 301 | 302;
}

type Add = (make: () => Redirect) => void;

/**
 * Writes the file `_redirects`, which static hosts read; `isThere` tells whether the built site has an address. Order is worth, for what does
 * not fit: addresses that were a tool's own, then a pair's, then pairs without a page, then pairs the other way round, the closest first.
 */
export function writeRedirects(catalog: Catalog, isThere: (address: string) => boolean): string {
  const redirects: Redirect[] = [];
  let leftOut = 0;
  const add: Add = (make) => {
    if (redirects.length < REDIRECTS_MOST) redirects.push(make());
    else leftOut += 1;
  };
  const pairs = pairTools(catalog).pairs.toSorted(byCloseness);
  addFormerTools(catalog, isThere, add);
  for (const pair of pairs) addFormerPairs(pair, add);
  addPairsWithoutPage(catalog, pairs, add);
  for (const { a, b } of pairs) add(() => ({ from: `/compare/${b.slug}-vs-${a.slug}/`, to: comparisonPath(a.slug, b.slug), status: 301 }));
  const lines = redirects.filter(isPlain).map(({ from, to, status }) => `${from} ${to} ${status}`);
  const rest = leftOut > 0 ? [`# ${leftOut} more do not fit: the script of 404.html leads on from those addresses.`] : [];
  return ['# Written by the build: former addresses, pairs without a page, pairs the other way round.', ...lines, ...rest, ''].join('\n');
}

/** A host follows these whether or not it has a file at the address, so none is written over what is there. */
function addFormerTools({ tools }: Catalog, isThere: (address: string) => boolean, add: Add): void {
  for (const tool of tools) {
    const present = listToolAddresses(tool.slug);
    for (const alias of tool.aliases ?? []) {
      listToolAddresses(alias).forEach((from, place) => {
        const to = present[place];
        if (to === undefined || !isThere(to) || isThere(from)) return;
        add(() => ({ from, to, status: 301 }));
        if (from.endsWith('/')) add(() => ({ from: from.slice(0, -1), to, status: 301 }));
      });
    }
  }
}

function addFormerPairs({ a, b }: Pair, add: Add): void {
  for (const one of [a.slug, ...(a.aliases ?? [])]) {
    for (const other of [b.slug, ...(b.aliases ?? [])]) {
      if (one === a.slug && other === b.slug) continue;
      add(() => ({ from: comparisonPath(one, other), to: comparisonPath(a.slug, b.slug), status: 301 }));
    }
  }
}

/** What shares a shelf may have had a page, in an earlier state of the content. */
function addPairsWithoutPage(catalog: Catalog, pairs: readonly Pair[], add: Add): void {
  const slugs = catalog.tools.map(({ slug }) => slug);
  const places = new Map(slugs.map((slug, place) => [slug, place]));
  // Pairs are told apart by one number, for there may be millions; the slugs of a catalog are in order, as those of a pair are.
  const withPage = new Set(pairs.map(({ a, b }) => (places.get(a.slug) ?? 0) * slugs.length + (places.get(b.slug) ?? 0)));
  visitClosestFirst(catalog, catalog.tools, (one, other) => {
    if (withPage.has(one * slugs.length + other)) return;
    add(() => {
      const [a = '', b = ''] = [slugs[one], slugs[other]];
      return { from: comparisonPath(a, b), to: customComparisonPath([a, b]), status: 302 };
    });
  });
}

/** Both addresses hold nothing that parts a line, starts a comment or is a wildcard, so that a line says what it was written to say. */
function isPlain({ from, to }: Redirect): boolean {
  return [from, to].every((address) => /^(?:\/[a-z\d][a-z\d.-]*)+\/?(?:\?t=[a-z\d,-]+)?$/.test(address));
}
