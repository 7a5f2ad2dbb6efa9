import { wordAmount, wordDate } from '#src/views/wording.ts';
import { readShownPage, squeeze, type ShownPage } from './shown-page.ts';

/** A node of JSON-LD. */
type Node = Readonly<Record<string, unknown>>;

/**
 * Lists what a page says to machines in JSON-LD and does not show: words, prices and days that do not stand in its text, addresses that it
 * does not lead to, a breadcrumb or a list in another order; and a page that says nothing.
 */
export function findUnshownClaims(html: string): readonly string[] {
  const page = readShownPage(html);
  const [json, ...more] = page.structuredData;
  if (page.isHidden) return json === undefined ? [] : ['It is kept from search engines, and carries JSON-LD.'];
  if (json === undefined || more.length > 0) return [`It has ${page.structuredData.length} JSON-LD scripts, expected one.`];
  const graph = (JSON.parse(json) as Node)['@graph'] as readonly Node[];
  return graph.flatMap((node) => checkNode(page, node, String(node['@type'])));
}

function checkNode(page: ShownPage, node: Node, place: string): readonly string[] {
  const faults = Object.entries(node).flatMap(([key, value]) =>
    [value].flat().flatMap((each: unknown) => checkValue(page, { key, value: each, node, place: `${place}.${key}` })),
  );
  if (node['@type'] === 'BreadcrumbList') faults.push(...checkBreadcrumb(page, itemsOf(node)));
  if (node['@type'] === 'ItemList') faults.push(...checkOrder(page, itemsOf(node)));
  return faults;
}

interface Claim {
  readonly key: string;
  readonly value: unknown;
  readonly node: Node;
  readonly place: string;
}

const ADDRESSES = new Set(['url', 'item', 'sameAs']);
const DAYS = new Set(['dateModified', 'datePublished']);
/** What orders or types a claim and makes none; a currency is checked with its price. */
const SILENT = new Set(['@type', 'position', 'priceCurrency']);

function checkValue(page: ShownPage, { key, value, node, place }: Claim): readonly string[] {
  if (SILENT.has(key)) return [];
  if (typeof value === 'object') return checkNode(page, value as Node, place);
  const claim = `${value as string | number}`;
  const isShown = ADDRESSES.has(key)
    ? page.addresses.includes(new URL(claim).href)
    : DAYS.has(key)
      ? hasWords(page, wordDate(claim))
      : key === 'price'
        ? hasPrice(page, node)
        : hasWords(page, claim);
  return isShown ? [] : [`${place} says ${JSON.stringify(value)}, which the page does not show.`];
}

/** Words in one piece, or parted where a page shows them as two things: *A vs B*, *Builder: ship*. */
function hasWords({ text }: ShownPage, words: string): boolean {
  return text.includes(squeeze(words)) || words.split(/: | vs /).every((part) => text.toLowerCase().includes(squeeze(part).toLowerCase()));
}

/** A price of nothing may be shown as the way in: *Free*, *Freemium*. */
function hasPrice(page: ShownPage, { price, priceCurrency, name }: Node): boolean {
  const isWayIn = price === 0 && ['Free', 'Freemium'].includes(String(name));
  return isWayIn ? hasWords(page, String(name)) : hasWords(page, wordAmount(Number(price), String(priceCurrency)));
}

function itemsOf(node: Node): readonly Node[] {
  return node['itemListElement'] as readonly Node[];
}

function checkBreadcrumb({ breadcrumb }: ShownPage, steps: readonly Node[]): readonly string[] {
  const said = squeeze(steps.map(({ name }) => String(name)).join('/'));
  const isCounted = steps.every(({ position }, index) => position === index + 1);
  return said === breadcrumb && isCounted ? [] : [`BreadcrumbList says ${said}, the page shows ${breadcrumb || 'none'}.`];
}

function checkOrder({ addresses }: ShownPage, items: readonly Node[]): readonly string[] {
  const places = items.map(({ url }) => addresses.indexOf(String(url)));
  const isInOrder = items.every(({ position }, index) => position === index + 1 && (places[index] ?? 0) >= (places[index - 1] ?? 0));
  return isInOrder ? [] : ['ItemList is in another order than the page.'];
}
