import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import { customComparisonPath } from './links.ts';

/** What the site knows of its tools: the slugs in use, and the former ones with the slug that took their place. */
export interface KnownTools {
  readonly slugs: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Where an address that leads nowhere may have meant to lead. */
export interface Meant {
  /** A page or file to lead to when it is there; never the address itself, so that nobody is led in a circle. */
  readonly page: string | null;
  /** Where to lead when that page is not there: two real tools can always be compared in the browser. */
  readonly otherwise: string | null;
}

/** What stands before and after a slug in an address. */
type Form = readonly [before: string, after: string];

const PAGE: Form = ['/tools/', '/'];
const PAIR_PAGE: Form = ['/compare/', '/'];

/** Every address that a tool's slug is part of: its page, twins, feeds, badge, data and pictures. */
const TOOL_FORMS: readonly Form[] = [
  PAGE,
  ['/tools/', '.json'],
  ['/tools/', '.md'],
  ['/tools/', '/feed.xml'],
  ['/tools/', '/feed.json'],
  ['/badges/', '.svg'],
  ['/data/v1/tools/', '.json'],
  ['/share/tools/', '.png'],
  ['/logos/', '.svg'],
];

/** Every address that a pair's slug is part of, and the form of what one tool has in its place. */
const PAIR_FORMS: readonly (readonly [pair: Form, tool: Form])[] = [
  [PAIR_PAGE, PAGE],
  [
    ['/compare/', '.json'],
    ['/tools/', '.json'],
  ],
  [
    ['/compare/', '.md'],
    ['/tools/', '.md'],
  ],
  [
    ['/share/compare/', '.png'],
    ['/share/tools/', '.png'],
  ],
];

const NOWHERE: Meant = { page: null, otherwise: null };

/**
 * Tells what an address may have meant: a pair in its one order, a tool under its present slug, and any other page, all in small letters and
 * with their slash.
 */
export function readMeaning(path: string, tools: KnownTools): Meant {
  const asked = readPath(path);
  const { page, otherwise } = readTool(asked, tools) ?? readPair(asked, tools) ?? readOther(asked) ?? NOWHERE;
  return { page: page === path ? null : page, otherwise };
}

/** Tells which comparison is asked for by the form of the tool picker, which sends two slugs to `/compare/` where no script runs. */
export function readAskedPair(query: URLSearchParams, tools: KnownTools): Meant {
  const [one, other] = ['a', 'b'].map((side) => presentSlug((query.get(side) ?? '').toLowerCase(), tools));
  return one && other ? meetingOf([one, other], [PAIR_PAGE, PAGE]) : NOWHERE;
}

/** Every address of a tool, its page first; not all of them are there for every tool. */
export function listToolAddresses(slug: string): readonly string[] {
  return TOOL_FORMS.map(([before, after]) => before + slug + after);
}

function readTool(asked: string, tools: KnownTools): Meant | null {
  for (const form of TOOL_FORMS) {
    const slug = presentSlug(cutSlug(asked, form), tools);
    if (slug !== null) return { page: form.join(slug), otherwise: null };
  }
  return null;
}

function readPair(asked: string, tools: KnownTools): Meant | null {
  for (const forms of PAIR_FORMS) {
    const [one, other] = (splitPairSlug(cutSlug(asked, forms[0])) ?? []).map((name) => presentSlug(name, tools));
    if (one && other) return meetingOf([one, other], forms);
  }
  return null;
}

/** Names of letters, digits and single hyphens, of which the last may be a file's: all there is in the site's own addresses. */
const PLAIN_PATH = /^(?:\/[a-z\d]+(?:-[a-z\d]+)*)+(?<ending>(?:\.[a-z]+)*)$/;

/** An address of the site's own form stands for itself, whatever it names: categories and personas are known by their pages alone. */
function readOther(asked: string): Meant | null {
  const plain = PLAIN_PATH.exec(asked);
  return plain && { page: plain.groups?.['ending'] ? asked : `${asked}/`, otherwise: null };
}

/** Where two tools meet; one tool named twice is at home. */
function meetingOf([one, other]: readonly [string, string], [pair, tool]: readonly [Form, Form]): Meant {
  if (one === other) return { page: tool.join(one), otherwise: null };
  // Only the page has a stand-in: a program that asks for data is not helped by HTML.
  return { page: pair.join(pairSlug(one, other)), otherwise: pair === PAIR_PAGE ? customComparisonPath([one, other]) : null };
}

/** What an address has in the place of a slug, empty when it has another form; a closing slash may be left out. */
function cutSlug(asked: string, [before, after]: Form): string {
  const end = after === '/' ? '' : after;
  const isForm = asked.startsWith(before) && asked.endsWith(end) && asked.length > before.length + end.length;
  return isForm ? asked.slice(before.length, asked.length - end.length) : '';
}

/** The slug in use for a slug or a former one, `null` for what names no tool: so whatever is led to was never an address's own text. */
export function presentSlug(name: string, { slugs, aliases }: KnownTools): string | null {
  const slug = aliases.get(name) ?? name;
  return slugs.has(slug) ? slug : null;
}

/**
 * A path in small letters, as every address of the site is, without doubled and closing slashes; empty when it cannot be decoded, or has a
 * slash that was written as `%2F`: that is no address of a page.
 */
function readPath(path: string): string {
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part).toLowerCase());
    return parts.some((part) => part.includes('/')) ? '' : parts.map((part) => part && `/${part}`).join('');
  } catch {
    return '';
  }
}
