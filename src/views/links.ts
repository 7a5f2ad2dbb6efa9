import { pairSlug } from '#src/comparison/pair-slug.ts';

/** A name that leads somewhere. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** The host of an address, as a reader knows it: *ollama.com*. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Address of a tool's page. */
export function toolPath(slug: string): string {
  return `/tools/${slug}/`;
}

/** Address of a pair's page; the order of the two does not matter. */
export function comparisonPath(one: string, other: string): string {
  return `/compare/${pairSlug(one, other)}/`;
}

/** Address of the comparison of any two to four tools, in the order given. */
export function customComparisonPath(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/compare/custom/' : `/compare/custom/?t=${slugs.join(',')}`;
}

/** Address of a category's page. */
export function categoryPath(id: string): string {
  return `/categories/${id}/`;
}

/** Address of a persona's page. */
export function personaPath(id: string): string {
  return `/personas/${id}/`;
}
