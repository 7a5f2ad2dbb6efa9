import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';
import { readPageSource, type PageSource } from '../budgets/page-source.ts';

/** What the HTML of a built page says of itself, and where it leads. */
export interface Page {
  /** Address from the root of the site. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Whole address; `null` where the page names none. */
  readonly canonical: string | null;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  /** What its links lead to, as written, without those of templates, which have no address yet. */
  readonly links: readonly string[];
  readonly alternates: readonly { readonly type: string; readonly href: string }[];
  readonly picture: Picture;
  /** Text of each JSON-LD script. */
  readonly structuredData: readonly string[];
  /** What it loads and runs by itself, drawings in it included. */
  readonly source: PageSource;
}

/** What a page says of its picture for social networks; each piece is empty where it says nothing. */
export interface Picture {
  readonly url: string;
  readonly width: string;
  readonly height: string;
  readonly alt: string;
}

const resolved = await new StaticConfigLoader().getConfigFor('page.html');

/** Reads what a page says of itself. */
export function readPage(address: string, html: string): Page {
  const document = new Parser(resolved).parseHtml(html);
  const all = (selector: string) => document.querySelectorAll(selector);
  const content = (selector: string) => read(all(selector)[0], 'content');
  const attribute = (name: string) => (element: HtmlElement) => read(element, name);
  return {
    address,
    title: decodeEntities(all('head > title')[0]?.textContent ?? ''),
    description: content('meta[name="description"]'),
    canonical: all('link[rel="canonical"]').map(attribute('href'))[0] ?? null,
    isIndexed: !/\bnoindex\b/.test(content('meta[name="robots"]')),
    links: all('a[href]')
      .filter((link) => link.closest('template') === null)
      .map(attribute('href')),
    alternates: all('link[rel="alternate"]').map((link) => ({ type: read(link, 'type'), href: read(link, 'href') })),
    picture: {
      url: content('meta[property="og:image"]'),
      width: content('meta[property="og:image:width"]'),
      height: content('meta[property="og:image:height"]'),
      alt: content('meta[property="og:image:alt"]'),
    },
    structuredData: all('script[type="application/ld+json"]').map(({ textContent }) => textContent),
    source: readPageSource(html),
  };
}

function read(element: HtmlElement | undefined, name: string): string {
  return decodeEntities(element?.getAttributeValue(name) ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Takes back what a page's writer escapes. */
function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.replace('#', '').replace(/^x/i, '0x')));
    return NAMED[name] ?? whole;
  });
}
