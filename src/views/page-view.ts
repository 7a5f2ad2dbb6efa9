import type { Thing } from 'schema-dts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Site } from '#src/catalog/schema/site.ts';
import type { LastChanged } from '#src/changes/last-changed.ts';
import type { BreadcrumbView } from './breadcrumb-view.ts';
import { showDay, type DayView } from './day-view.ts';
import {
  addressOn,
  CHANGES_PATH,
  DATA_PATH,
  feedPath,
  METHODOLOGY_PATH,
  PANEL_AND_READERS_PATH,
  PRIVACY_PATH,
  twinPath,
  type Link,
} from './links.ts';
import { hasNewsletter, NEWSLETTER_PATH } from './newsletter-links.ts';
import { chooseDescription, chooseTitle } from './page-words.ts';
import { hasDisagreements } from './panel-disagreement.ts';
import { listRepositoryLinks } from './repository-links/repository-links-view.ts';
import { siteSharePicture, type SharePictureView } from './share-picture.ts';
import { describeSelf } from './structured-data/describe-self.ts';

/** What a page says of itself, before the site's own words are added. */
export interface PageFacts {
  /** The page's own title without the site's name, or several from the fullest to the barest; the home page gives none. */
  readonly title?: string | readonly string[];
  /** What a search result says below the title, or several from the fullest to the barest. */
  readonly description: string | readonly string[];
  /** Address from the root, with its closing slash. */
  readonly path: string;
  /** Whether search engines are asked to stay away. */
  readonly isHidden?: boolean;
  /** Where the page stands; home and pages without an address of their own give none. */
  readonly breadcrumb?: BreadcrumbView;
  /** Day on which what the page shows last changed, as YYYY-MM-DD, by the records. */
  readonly lastChanged?: LastChanged;
  /** What social networks show of it; the site's picture when left out. */
  readonly picture?: SharePictureView;
  /** Whether the page has a `.json` and a `.md` twin. */
  readonly hasTwins?: boolean;
  /** Whether the page lists sources: its links to the records then stand beside them, and not in the footer. */
  readonly hasSources?: boolean;
  /** Path of the page's own Atom feed; the site's when left out. */
  readonly feed?: string;
  /** What the page is about, for machines; the things say nothing that it does not show. */
  readonly about?: readonly Thing[];
  /** What the page holds, for machines, beside itself and its breadcrumb; nothing that it does not show. */
  readonly structuredData?: readonly Thing[];
}

/** What a page says of itself, in its twins too. */
export interface PageHead {
  readonly title: string;
  /** The title without the site's name, for a link to the page. */
  readonly linkTitle: string;
  readonly description: string;
  readonly path: string;
  readonly canonical: string;
  readonly lastChanged?: DayView | undefined;
}

/** Everything the page shell shows. */
export interface PageView extends PageHead {
  readonly isHidden: boolean;
  readonly siteName: string;
  readonly picture: { readonly url: string; readonly alt: string };
  /** The page in other forms, and its feed. */
  readonly alternates: readonly AlternateView[];
  /** Content of the page's JSON-LD script; nothing for a page that search engines are asked to leave. */
  readonly structuredData?: string | undefined;
  readonly breadcrumb: BreadcrumbView;
  readonly navigation: readonly NavigationLink[];
  /** What the footer leads to beside the navigation. */
  readonly furtherLinks: readonly Link[];
  /** Where what the page shows can be edited or reported; empty on a site that names no repository. */
  readonly repositoryLinks: readonly Link[];
  readonly hasSources: boolean;
  readonly personas: readonly string[];
  readonly features: Site['features'];
}

/** Another form of a page; `type` is its media type. */
export interface AlternateView {
  readonly type: string;
  readonly href: string;
}

/** A link of the header; `current` is what `aria-current` says of it on this page. */
export interface NavigationLink extends Link {
  readonly current?: 'page' | 'true' | undefined;
}

const NAVIGATION: readonly Link[] = [
  { text: 'Compare', href: '/compare/' },
  { text: 'Tools', href: '/tools/' },
  { text: 'Categories', href: '/categories/' },
  { text: 'Method', href: METHODOLOGY_PATH },
];

const SITE_FEED = feedPath('/', 'xml');

const FURTHER_LINKS: readonly Link[] = [
  { text: 'Changes', href: CHANGES_PATH },
  { text: 'Data', href: DATA_PATH },
  { text: 'Atom feed', href: SITE_FEED },
];

/** Fills the page shell for one page. */
export function buildPageView(catalog: Catalog, page: PageFacts): PageView {
  const { site } = catalog;
  const picture = page.picture ?? siteSharePicture(catalog);
  return {
    ...buildPageHead(catalog, page),
    isHidden: page.isHidden ?? false,
    siteName: site.name,
    picture: { url: addressOn(catalog, picture.path), alt: picture.alt },
    alternates: listAlternates(page),
    structuredData: page.isHidden ? undefined : describeSelf(site, page),
    breadcrumb: page.breadcrumb ?? { trail: [], current: '' },
    navigation: NAVIGATION.map((link) => ({ ...link, current: currentOf(link.href, page.path) })),
    furtherLinks: listFurtherLinks(catalog),
    repositoryLinks: listRepositoryLinks(catalog, page.path),
    hasSources: page.hasSources ?? false,
    personas: catalog.personas.map((persona) => persona.name),
    features: site.features,
  };
}

const listFurtherLinks = remember((catalog: Catalog): readonly Link[] => {
  const readers = hasDisagreements(catalog) ? [{ text: 'Panel and readers', href: PANEL_AND_READERS_PATH }] : [];
  const newsletter = hasNewsletter(catalog) ? [{ text: 'Newsletter', href: NEWSLETTER_PATH }] : [];
  return [...FURTHER_LINKS, ...readers, ...newsletter, { text: 'Privacy', href: PRIVACY_PATH }];
});

/** Words a page's head, which its twins say as well. */
export function buildPageHead(catalog: Pick<Catalog, 'site'>, { title, description, path, lastChanged }: PageFacts): PageHead {
  return {
    ...chooseTitle(catalog.site, title),
    description: chooseDescription(description),
    path,
    canonical: addressOn(catalog, path),
    lastChanged: lastChanged ? showDay(lastChanged) : undefined,
  };
}

function listAlternates({ path, hasTwins, feed = SITE_FEED }: PageFacts): readonly AlternateView[] {
  const twins = [
    { type: 'application/json', href: twinPath(path, 'json') },
    { type: 'text/markdown', href: twinPath(path, 'md') },
  ];
  return [...(hasTwins ? twins : []), { type: 'application/atom+xml', href: feed }];
}

function currentOf(href: string, path: string): NavigationLink['current'] {
  if (path === href) return 'page';
  return path.startsWith(href) ? 'true' : undefined;
}
