/** What a page shows, taken from its HTML: enough to hold what it says to machines against. */
export interface ShownPage {
  /** All text of the body, without white space, so that it may be wrapped and indented in any way. */
  readonly text: string;
  /** Text of the breadcrumb, without white space; empty without one. */
  readonly breadcrumb: string;
  /** Where links of the body lead, in order, and the page's own address; all whole. */
  readonly addresses: readonly string[];
  /** The content of its JSON-LD scripts. */
  readonly structuredData: readonly string[];
  readonly isHidden: boolean;
}

/** Elements whose content nobody sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'template']);
/** A start or end tag, quoted values included, so that a tag in somebody's name is none. */
const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Reads what a built page shows. */
export function readShownPage(html: string): ShownPage {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  const body = html.slice(html.indexOf('</head>'));
  const links = [...body.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => decode(href));
  const nav = /<nav[^>]*aria-label="Breadcrumb"[^>]*>(.*?)<\/nav>/s.exec(body)?.[1] ?? '';
  return {
    text: squeeze(textOf(html)),
    breadcrumb: squeeze(textOf(nav)),
    addresses: [...(canonical ? [canonical] : []), ...links].map((address) => (canonical ? new URL(address, canonical).href : address)),
    structuredData: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json),
    isHidden: canonical === undefined,
  };
}

/** Takes white space out of a text, and the marks that keep names of two directions apart. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u2066-\u2069]+/g, '');
}

function textOf(html: string): string {
  let text = '';
  let end = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    text += html.slice(end, tag.index);
    const [, slash, name = ''] = tag;
    if (slash === '' && UNSEEN.has(name.toLowerCase())) TAG.lastIndex = Math.max(html.indexOf(`</${name}`, TAG.lastIndex), TAG.lastIndex);
    end = TAG.lastIndex;
  }
  return decode(text + html.slice(end));
}

function decode(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
