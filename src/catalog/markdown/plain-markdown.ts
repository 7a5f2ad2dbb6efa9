import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * Words in which no sign can mean anything to Markdown. Most are such, and are spared the serialiser, which takes forty times as long. No
 * sign fits two of the alternatives where it stands: each that did would double the time.
 */
const HARMLESS =
  /^(?!\d+[.)])[\p{L}\p{M}\p{N}$€£“‘’"'–…](?:[ ,;%$€£“”‘’'"–·…?/()\p{L}\p{M}\p{N}]|:(?= |$)|(?<!www)\.(?=[ ;,)”"]|$|[\p{L}\p{N}])|-(?=[ \p{L}\p{N}])|\+(?=[\p{L}\p{N}])|[&+](?= |$))*$/iu;

const WRITER = unified().use(remarkGfm).use(remarkStringify).freeze();

/** Writes a text as Markdown that reads back as this very text, in one line: what would be a sign of Markdown is escaped. */
export function plainMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (isHarmless(line)) return line;
  const written = WRITER.stringify({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: line }] }] });
  // The serialiser leaves a `www.` before a sign as it is, and the link that readers make of it would swallow the escape after it.
  return written.trimEnd().replace(/www\./gi, (start) => start.replace('.', '\\.'));
}

/** Tells whether a text reads back as itself without any escape, inside a link and a table too. */
export function isHarmless(line: string): boolean {
  return HARMLESS.test(line);
}
