import { comparisonPath, toolPath } from '#src/views/links.ts';
import { findPage } from './page-exists.ts';

/** Marks an address of the hub whose pair is known to have no page, so that the hub does not look (and never leads back). */
export const NO_PAGE = '#no-page';

/** Address of the hub that speaks of two tools. */
export function hubPath(one: string, other: string): string {
  return `/compare/?${new URLSearchParams({ a: one, b: other })}`;
}

/** Where two tools are compared: on their page where there is one, at the tool itself for one tool twice, else at the hub. */
export async function findComparison(one: string, other: string): Promise<string> {
  if (one === other) return toolPath(one);
  const path = comparisonPath(one, other);
  const existence = await findPage(path);
  if (existence === 'there') return path;
  return hubPath(one, other) + (existence === 'missing' ? NO_PAGE : '');
}
