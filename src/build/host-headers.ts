import { HEADER_RULES, SECURE_ANSWER, type HeaderRule } from '#src/service/site/response-headers.ts';

/** The one header that does a page no harm. */
const HARMLESS = 'Access-Control-Allow-Origin';

/** What is left out of a rule, for the sake of pages that hosts may mistake for its files. */
interface Loss {
  readonly pattern: string;
  readonly headers: readonly string[];
  /** Last names of the pages' addresses; of a pair, its second tool. */
  readonly names: readonly string[];
}

/** Writes the file `_headers`, which static hosts read, for a site that has these pages, at an address with TLS or without. */
export function writeHeaders(pages: readonly string[], { isSecure }: { readonly isSecure: boolean }): string {
  const blocks = HEADER_RULES.map((rule) => {
    const lost = findLoss(rule, pages)?.headers ?? [];
    const all = rule.pattern === '/*' && isSecure ? { ...rule.headers, ...SECURE_ANSWER } : rule.headers;
    const kept = Object.entries(all).filter(([name]) => !lost.includes(name));
    return [rule.pattern, ...kept.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  });
  return ['# Written by the build.', ...blocks, ''].join('\n');
}

/** Says in one line which headers the pages cost which rules; `null` when every rule is whole. */
export function describeLostHeaders(pages: readonly string[]): string | null {
  const losses = HEADER_RULES.map((rule) => findLoss(rule, pages)).filter((loss) => loss !== null);
  if (losses.length === 0) return null;
  const each = losses.map(({ pattern, headers, names }) => `${headers.join(' and ')} of ${pattern} (${names.join(', ')})`);
  return `Left out of _headers, as Netlify would take pages that end in these slugs for files: ${each.join('; ')}.`;
}

function findLoss(rule: HeaderRule, pages: readonly string[]): Loss | null {
  const headers = Object.keys(rule.headers).filter((name) => name !== HARMLESS);
  if (headers.length === 0) return null;
  const names = new Set(pagesMistakenFor(rule, pages).map(lastName));
  return names.size === 0 ? null : { pattern: rule.pattern, headers, names: [...names] };
}

/**
 * Lists the pages that may be mistaken for a file that a rule is for. Netlify reads the text beside a wildcard as a regular expression: its
 * `/tools/*.json` fits `/tools/simdjson/` too, a page that would be kept out of search engines.
 */
function pagesMistakenFor({ pattern }: HeaderRule, pages: readonly string[]): readonly string[] {
  if (!/\*./.test(pattern)) return [];
  const loose = new RegExp(`^${pattern.replaceAll('*', '(.*)')}/?$`, 'iu');
  return pages.filter((page) => loose.test(page));
}

function lastName(page: string): string {
  return page.replace(/^.*(?:\/|-vs-)(?=[^/]+\/$)/, '').slice(0, -1);
}
