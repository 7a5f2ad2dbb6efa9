import type { Catalog } from '#src/catalog/catalog.ts';
import { catalogChanges, type Change } from '#src/changes/catalog-changes.ts';
import { isWithin, type DayRange } from '#src/changes/day-range.ts';
import { listNewPairs } from '#src/changes/new-pairs.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { showChange } from '../change-view.ts';
import { addressOn, CHANGES_PATH, PRIVACY_PATH } from '../links.ts';
import { NEWSLETTER_PATH } from '../newsletter-links.ts';
import { buildPairLinkView } from '../pair-link-view.ts';
import { wordPanel } from '../panel-words.ts';
import { wordStandingPrice } from '../price-words.ts';
import { wordCount, wordDate, wordList } from '../wording.ts';

/** One issue of the newsletter, before it is written for anybody; every address is absolute. */
export interface Digest {
  /** Name of the issue in the outbox: `digest:2026-11-22`. */
  readonly issue: string;
  readonly subject: string;
  /** *What changed from 16 Nov 2026 to 22 Nov 2026*; no line breaks within a day. */
  readonly title: string;
  /** *2 new tools, 1 verdict and 5 new comparisons.* */
  readonly opening: string;
  /** Those that have something to tell; none in an empty week. */
  readonly sections: readonly DigestSection[];
  readonly site: DigestSite;
}

/** What an issue says of the site that it is from. */
export interface DigestSite {
  readonly name: string;
  readonly url: string;
  /** The page that tells of the newsletter. */
  readonly newsletter: string;
  readonly privacy: string;
}

/** One kind of change. */
export interface DigestSection {
  readonly title: string;
  readonly entries: readonly DigestEntry[];
  /** What is left out, and where it stands; `null` where all is told. */
  readonly rest: { readonly words: string; readonly href: string } | null;
}

/** One change. */
export interface DigestEntry {
  readonly href: string;
  /** One tool, or the two of a pair. */
  readonly names: readonly string[];
  readonly words: string;
  /** Lines below it. */
  readonly details: readonly string[];
}

/** Start of the name of every issue. */
export const DIGEST_ISSUES = 'digest:';

/** Entries that a section tells: a mail of more than 102,000 bytes is cut off by a large provider. */
const ENTRIES_MOST = 20;

/** Builds the issue of what the content says happened within some days, by its own dates. */
export function buildDigest(catalog: Catalog, range: DayRange): Digest {
  const { name } = catalog.site;
  const absolute = (path: string) => addressOn(catalog, path);
  const parts = listParts(catalog, range).filter(({ entries }) => entries.length > 0);
  const told = wordList(parts.map(({ entries, noun }) => wordCount(entries.length, noun)));
  return {
    issue: `${DIGEST_ISSUES}${range.until}`,
    subject: parts.length === 0 ? `${name}: nothing new` : `${name}: ${told}`,
    title: wordRange(range),
    opening: parts.length === 0 ? 'Nothing changed.' : `${told}.`,
    sections: parts.map(({ title, entries, noun, more }) => ({
      title,
      entries: entries.slice(0, ENTRIES_MOST),
      rest:
        entries.length > ENTRIES_MOST
          ? { words: `${wordCount(entries.length - ENTRIES_MOST, `further ${noun}`)}: see the site`, href: absolute(more) }
          : null,
    })),
    site: { name, url: absolute('/'), newsletter: absolute(NEWSLETTER_PATH), privacy: absolute(PRIVACY_PATH) },
  };
}

interface Part {
  readonly title: string;
  /** What one entry is called. */
  readonly noun: string;
  readonly entries: readonly DigestEntry[];
  /** The page that tells all of them. */
  readonly more: string;
}

function listParts(catalog: Catalog, range: DayRange): readonly Part[] {
  const changes = catalogChanges(catalog).filter(({ day }) => isWithin(range, day));
  const tell = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).map((change) => tellChange(catalog, change));
  return [
    { title: 'New tools', noun: 'new tool', entries: tell('added'), more: CHANGES_PATH },
    { title: 'Verdicts', noun: 'verdict', entries: tell('panel'), more: CHANGES_PATH },
    { title: 'Prices', noun: 'price', entries: tell('price'), more: CHANGES_PATH },
    {
      title: 'New comparisons',
      noun: 'new comparison',
      entries: listNewPairs(catalog, range).map((pair) => tellPair(catalog, pair)),
      more: '/compare/',
    },
  ];
}

function tellChange(catalog: Catalog, change: Change): DigestEntry {
  const { href, names, standing, details, ...shown } = showChange(catalog, change);
  // Other changes hold from the day on which they are read; of a price that day is told.
  const words = change.kind === 'price' ? `${wordStandingPrice(change.price)} from ${wordDate(change.day)} on` : shown.words;
  return {
    href: addressOn(catalog, href),
    names,
    words: `${words}${standing ? `, ${standing.words}` : ''}`,
    details: details.map(({ text, reason }) => (reason === undefined ? text : `${text}. ${reason}`)),
  };
}

function tellPair(catalog: Catalog, pair: Pair): DigestEntry {
  const { href, a, b } = buildPairLinkView(catalog, pair);
  return { href: addressOn(catalog, href), names: [a.name, b.name], words: `${wordPanel(a.panel)} vs ${wordPanel(b.panel)}`, details: [] };
}

function wordRange({ since, until }: DayRange): string {
  const [first, last] = [since, until].map((day) => wordDate(day).replaceAll(' ', '\u00a0'));
  return since === until ? `What changed on ${last}` : `What changed from ${first} to ${last}`;
}
