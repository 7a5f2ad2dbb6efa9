import { ANY_POLICY, DRAWING_POLICY, FORM_POLICY, PAGE_POLICY } from './content-policy.ts';

/** Headers of every answer whose path fits a pattern. */
export interface HeaderRule {
  /** A path in which `:name` stands for one part, and `*`, which may stand once, for any text. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Lets any other site read a file; it says nothing that a reader of this site could not see. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** Search engines are to show the page, not its twins and data. */
const UNLISTED = { 'X-Robots-Tag': 'noindex' };

/** What every answer is sent with, of the site and of the service. */
export const EVERY_ANSWER = {
  'Content-Security-Policy': ANY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // Forms without scripts come back to the page that they were sent from, so this site's own requests keep naming it whole.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * What is sent on top over TLS, where alone a browser heeds it (RFC 6797, section 7.2): to come back over TLS for a year. Other names below
 * this host are not this site's to bind.
 */
export const SECURE_ANSWER = { 'Strict-Transport-Security': 'max-age=31536000' };

const PAGE = { 'Content-Security-Policy': PAGE_POLICY };
const DRAWING = { 'Content-Security-Policy': DRAWING_POLICY };

/** Where pages lie, with what lies beside them. Not all of the site: a drawing is under a policy of its own, which a page's would tighten. */
const PAGES = [
  '/',
  '/index.html',
  '/404*',
  ...['bookmarks', 'categories', 'changes', 'compare', 'data', 'methodology', 'newsletter', 'panel-and-readers', 'parts', 'personas'],
  ...['privacy', 'search', 'status', 'tools'],
].map((place) => (place.startsWith('/') ? place : `/${place}/*`));

/** What is written for programs, and names the page that it belongs to. */
const DATA = { ...OPEN, ...UNLISTED };
const MARKDOWN = { ...DATA, 'Content-Type': 'text/markdown; charset=utf-8' };
const ATOM = { ...OPEN, 'Content-Type': 'application/atom+xml; charset=utf-8' };
const JSON_FEED = { 'Content-Type': 'application/feed+json; charset=utf-8' };

/**
 * The one table of headers, for the server here and for static hosts (`_headers`). A path gets the headers of every rule that it fits; what
 * two rules give the same header, hosts join with a comma, which only policies survive: so no other header may stand in two rules that meet.
 * Data have a rule for each folder, as a folder that holds a page like `/tools/simdjson/` goes without some (`build/host-headers.ts`).
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  { pattern: '/*', headers: EVERY_ANSWER },
  ...PAGES.map((pattern) => ({ pattern, headers: PAGE })),
  // Astro puts a hash of the content into every name under /_astro/; everything else is asked for again, which every host does unasked.
  { pattern: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { pattern: '/admin/*', headers: { ...UNLISTED, 'Content-Security-Policy': FORM_POLICY } },
  { pattern: '/logos/*', headers: DRAWING },
  { pattern: '/badges/*.svg', headers: { ...DRAWING, ...OPEN } },
  { pattern: '/data/v1/*', headers: DATA },
  { pattern: '/schemas/*', headers: DATA },
  ...['/categories', '/compare', '/tools'].flatMap((folder) => [
    { pattern: `${folder}/*.json`, headers: DATA },
    { pattern: `${folder}/*.md`, headers: MARKDOWN },
  ]),
  { pattern: '/sitemap-index.xml', headers: OPEN },
  { pattern: '/sitemaps/*', headers: OPEN },
  { pattern: '/llms.txt', headers: OPEN },
  { pattern: '/feed.xml', headers: ATOM },
  { pattern: '/feed.json', headers: { ...DATA, ...JSON_FEED } },
  ...['/categories/:id', '/tools/:slug'].flatMap((folder) => [
    { pattern: `${folder}/feed.xml`, headers: ATOM },
    { pattern: `${folder}/feed.json`, headers: JSON_FEED },
  ]),
];

const EXPRESSIONS = HEADER_RULES.map(({ pattern, headers }) => ({ expression: readPattern(pattern), headers }));

/** The headers of a decoded path. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { expression, headers } of EXPRESSIONS) {
    if (!expression.test(path)) continue;
    for (const [name, value] of Object.entries(headers)) found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

/** Capitals do not matter: on a file system that takes them for small letters, they would lead around a rule. */
function readPattern(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/:[a-z]+/g, '[^/]+');
  return new RegExp(`^${source}$`, 'is');
}
