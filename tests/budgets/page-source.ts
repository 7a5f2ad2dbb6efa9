/** What the HTML of a page asks the browser for by itself. */
export interface PageSource {
  readonly styleSheets: readonly string[];
  /** Addresses of scripts, and of modules that are only fetched ahead. */
  readonly scripts: readonly string[];
  /** Addresses of the scripts among them that the parser waits for. */
  readonly blockingScripts: readonly string[];
  /** Text of each script that stands in the page itself. */
  readonly inlineScripts: readonly string[];
  /** Text of each style sheet that stands in the page itself. */
  readonly inlineStyles: readonly string[];
  readonly preloadedFonts: readonly string[];
  /** Values of all attributes that hold styles, and of all that hold scripts; those in templates too, as scripts clone them. */
  readonly styleAttributes: readonly string[];
  readonly handlers: readonly string[];
}

type Attributes = ReadonlyMap<string, string>;
interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Of a script or a style sheet; empty for any other element. */
  readonly text: string;
}

/** Reads what the HTML of a built page asks for; markup in attributes and data blocks are told apart. */
export function readPageSource(html: string): PageSource {
  const elements = listElements(html);
  const links = (relation: string) => elements.filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === relation);
  const scripts = elements.filter(({ name, attributes }) => name === 'script' && isRun(attributes));
  const linked = scripts.filter(({ attributes }) => attributes.has('src'));
  return {
    styleSheets: links('stylesheet').map(addressOf),
    scripts: [...new Set([...linked, ...links('modulepreload')].map(addressOf))],
    blockingScripts: linked.filter(({ attributes }) => isBlocking(attributes)).map(addressOf),
    inlineScripts: scripts.filter(({ attributes }) => !attributes.has('src')).map(({ text }) => text),
    inlineStyles: elements.filter(({ name }) => name === 'style').map(({ text }) => text),
    preloadedFonts: links('preload')
      .filter(({ attributes }) => attributes.get('as') === 'font')
      .map(addressOf),
    styleAttributes: valuesOf(elements, /^style$/),
    handlers: valuesOf(elements, /^on/),
  };
}

function valuesOf(elements: readonly Element[], attribute: RegExp): readonly string[] {
  return elements.flatMap(({ attributes }) => [...attributes].filter(([name]) => attribute.test(name)).map(([, value]) => value));
}

/** A script of another type is data, such as JSON-LD. */
function isRun(attributes: Attributes): boolean {
  return ['', 'module', 'text/javascript'].includes(attributes.get('type') ?? '');
}

function isBlocking(attributes: Attributes): boolean {
  return attributes.get('type') !== 'module' && !attributes.has('async') && !attributes.has('defer');
}

function addressOf({ attributes }: Element): string {
  return attributes.get('src') ?? attributes.get('href') ?? '';
}

const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** A whole start tag, quoted values included, so that a `<script>` in somebody's name is none. */
const START_TAG = new RegExp(`<([a-z][\\w-]*)((?:${ATTRIBUTE.source})*)\\s*/?>`, 'gi');

function listElements(html: string): readonly Element[] {
  const elements: Element[] = [];
  const lowerCase = html.toLowerCase();
  START_TAG.lastIndex = 0;
  for (let tag = START_TAG.exec(html); tag; tag = START_TAG.exec(html)) {
    const name = (tag[1] ?? '').toLowerCase();
    const start = START_TAG.lastIndex;
    const holdsText = name === 'script' || name === 'style';
    const end = holdsText ? lowerCase.indexOf(`</${name}`, start) : start;
    // What follows a script that never ends is part of it.
    START_TAG.lastIndex = end === -1 ? html.length : end;
    elements.push({ name, attributes: readAttributes(tag[2] ?? ''), text: html.slice(start, START_TAG.lastIndex) });
  }
  return elements;
}

function readAttributes(text: string): Attributes {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}
