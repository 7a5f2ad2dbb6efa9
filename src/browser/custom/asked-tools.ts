import { customComparisonPath } from '#src/views/links.ts';
import { SIDES } from '#src/views/side.ts';
import { isSlug } from '../slug.ts';

/** Most tools that stand side by side. */
export const TOOLS_MOST = SIDES.length;

/** Which tools an address asks for, and what of it cannot be followed. */
export interface AskedTools {
  /** At most four, each once, in the order of the address. */
  readonly slugs: readonly string[];
  /** Texts that are no tool's name in an address. */
  readonly malformed: readonly string[];
  /** What came after the fourth. */
  readonly leftOut: readonly string[];
}

/**
 * Reads which tools an address asks for; a tool that is named twice counts once.
 *
 * @example readAskedTools('?t=a,b,a') // { slugs: ['a', 'b'], malformed: [], leftOut: [] }
 */
export function readAskedTools(search: string): AskedTools {
  const named = new URLSearchParams(search)
    .getAll('t')
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const each = [...new Set(named)];
  const slugs = each.filter(isSlug);
  return { slugs: slugs.slice(0, TOOLS_MOST), malformed: each.filter((name) => !isSlug(name)), leftOut: slugs.slice(TOOLS_MOST) };
}

/** Address of the comparison of these tools, with the reader's weights as the address that is open has them. */
export function customPath(slugs: readonly string[], search: string): string {
  return withWeights(customComparisonPath(slugs), search);
}

/** An address, with the reader's weights as the address that is open has them. */
export function withWeights(path: string, search: string): string {
  const weights = new URLSearchParams(search).get('w');
  if (weights === null || !/^[0-2]+$/.test(weights)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}w=${weights}`;
}
