import { COMPARISON, listPages, pageType } from '../budgets/built-pages.ts';
import { medianBy } from '../budgets/median.ts';
import { measureRawSizes, type SizedPage } from '../budgets/raw-sizes.ts';

/** A category of Lighthouse, as Lighthouse calls it. */
export type CategoryId = 'performance' | 'accessibility' | 'best-practices' | 'seo' | 'agentic-browsing';

/** A page to audit. */
export interface Target {
  readonly name: string;
  /** Path and query, relative to the site. */
  readonly address: string;
  /** What must score 100. */
  readonly asserted: readonly CategoryId[];
}

const INDEXED = ['accessibility', 'best-practices', 'seo', 'agentic-browsing'] as const;
/** A page that search engines are asked to leave out fails `is-crawlable` by intent. */
const HIDDEN = ['accessibility', 'best-practices', 'agentic-browsing'] as const;

const TOOL = '/tools/<name>/';

/** Chooses the pages that stand for their types: the median one by the size of its HTML, so that no record of the content is named here. */
export async function chooseTargets(site: string): Promise<readonly Target[]> {
  const types = Map.groupBy(await measureRawSizes(site, await listPages(site)), ({ address }) => pageType(address));
  const median = (type: string) => pickMedian(type, types.get(type) ?? []);
  // Three, because two that have a page of their own are led there.
  const tools = (types.get(TOOL) ?? []).slice(0, 3).map(({ address }) => address.split('/')[2] ?? '');
  return [
    { name: 'home', address: median('/'), asserted: INDEXED },
    { name: COMPARISON, address: median(COMPARISON), asserted: INDEXED },
    { name: 'tool', address: median(TOOL), asserted: INDEXED },
    { name: 'category', address: median('/categories/<name>/'), asserted: INDEXED },
    { name: 'search', address: median('/search/'), asserted: HIDDEN },
    { name: 'custom comparison', address: `${median('/compare/<name>/')}?t=${tools.join(',')}`, asserted: HIDDEN },
  ];
}

function pickMedian(type: string, pages: readonly SizedPage[]): string {
  const page = medianBy(pages, ({ size }) => size);
  if (!page) throw new Error(`The site has no page of the type ${type} for Lighthouse to look at.`);
  return page.address;
}
