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

/**
 * Opened by itself an SVG is a document of this site, and logos come from anyone: not even one that got past the check runs or loads.
 * Inline styles are let through, as drawing programs write them.
 */
const DRAWING = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

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
  { pattern: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
  // Astro puts a hash of the content into every name under /_astro/; everything else is asked for again, which every host does unasked.
  { pattern: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { pattern: '/logos/*', headers: DRAWING },
  { pattern: '/badges/*.svg', headers: { ...DRAWING, ...OPEN } },
  { pattern: '/data/v1/*', headers: DATA },
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
