import type { Thing, WebPage } from 'schema-dts';

/** What a page says of itself. */
export interface PageDescription {
  readonly url: string;
  /** What the page is called, as its heading or breadcrumb says it. */
  readonly name?: string | undefined;
  /** Day that the page shows as its last change. */
  readonly lastChanged?: string | null | undefined;
  /** What the page compares. */
  readonly about?: readonly Thing[] | undefined;
}

/** A page, with the day of its last change where it shows one. */
export function describePage({ url, name, lastChanged, about }: PageDescription): WebPage {
  return {
    '@type': 'WebPage',
    ...(name && { name }),
    url,
    ...(lastChanged && { dateModified: lastChanged }),
    ...(about && { about }),
  };
}
