import type { Link } from './links.ts';

/** Where a page stands: shown above it, and told to machines in the same words. */
export interface BreadcrumbView {
  /** The pages above this one, from the top. */
  readonly trail: readonly Link[];
  /** What this page is called at the end of the trail. */
  readonly current: string;
}

/** The trail of a page that stands right below home. */
export function belowHome(current: string): BreadcrumbView {
  return { trail: [{ text: 'Home', href: '/' }], current };
}
