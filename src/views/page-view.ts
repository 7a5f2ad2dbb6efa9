import type { Catalog } from '#src/catalog/catalog.ts';
import type { Site } from '#src/catalog/schema/site.ts';
import type { Link } from './links.ts';

/** What a page says of itself, before the site's own words are added. */
export interface PageFacts {
  /** The page's own title, without the site's name; the home page gives none. */
  readonly title?: string;
  readonly description: string;
  /** Address from the root, with its closing slash. */
  readonly path: string;
  /** Whether search engines are asked to stay away. */
  readonly isHidden?: boolean;
}

/** Everything the page shell shows. */
export interface PageView {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly canonical: string;
  readonly isHidden: boolean;
  readonly siteName: string;
  readonly navigation: readonly NavigationLink[];
  readonly personas: readonly string[];
  readonly features: Site['features'];
}

/** A link of the header; `current` is what `aria-current` says of it on this page. */
export interface NavigationLink extends Link {
  readonly current?: 'page' | 'true' | undefined;
}

const NAVIGATION: readonly Link[] = [
  { text: 'Compare', href: '/compare/' },
  { text: 'Tools', href: '/tools/' },
  { text: 'Categories', href: '/categories/' },
  { text: 'Method', href: '/methodology/' },
];

/** Longest description a search result shows in full, in characters. */
const DESCRIPTION_MAX = 155;

/** Fills the page shell for one page. */
export function buildPageView(catalog: Catalog, page: PageFacts): PageView {
  const { site } = catalog;
  return {
    title: page.title ? `${page.title} | ${site.name}` : `${site.name}: ${site.tagline}`,
    description: shorten(page.description, DESCRIPTION_MAX),
    path: page.path,
    canonical: new URL(page.path, site.url).href,
    isHidden: page.isHidden ?? false,
    siteName: site.name,
    navigation: NAVIGATION.map((link) => ({ ...link, current: currentOf(link.href, page.path) })),
    personas: catalog.personas.map((persona) => persona.name),
    features: site.features,
  };
}

/** Cuts a text at a word's end, with an ellipsis, so that it has at most `max` characters. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : max - 1).replace(/[\s,;:.–-]+$/, '')}…`;
}

function currentOf(href: string, path: string): NavigationLink['current'] {
  if (path === href) return 'page';
  return path.startsWith(href) ? 'true' : undefined;
}
