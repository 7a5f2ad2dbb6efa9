import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { isHarmless } from './plain-markdown.ts';

/** An address in which no sign ends a link, as the site's own are. */
const PLAIN_ADDRESS = /^https?:\/\/[\w./:-]+$/;

/** What a link leads from. */
type Shown = { readonly type: 'text'; readonly value: string } | { readonly type: 'image'; readonly url: string; readonly alt: string };

/** The serialiser itself forgets that addresses of mail in angle brackets may start with a digit or a sign (CommonMark 0.31, 6.5). */
const UNSAFE = [{ character: '<', after: '\\S', inConstruct: 'phrasing' as const }];

const WRITER = unified().use(remarkGfm).use(remarkStringify, { resourceLink: true, unsafe: UNSAFE }).freeze();

/** Writes a link as Markdown, whatever stands in its words and its address. */
export function markdownLink(text: string, url: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (isHarmless(words) && PLAIN_ADDRESS.test(url)) return `[${words}](${url})`;
  return writeLink(url, { type: 'text', value: words });
}

/** Writes a picture that leads somewhere as Markdown, whatever stands in its words and its addresses. */
export function markdownImageLink({ alt, image }: { readonly alt: string; readonly image: string }, url: string): string {
  return writeLink(url, { type: 'image', url: image, alt: alt.replace(/\s+/g, ' ').trim() });
}

function writeLink(url: string, shown: Shown): string {
  const link = { type: 'link' as const, url, children: [shown] };
  return WRITER.stringify({ type: 'root', children: [{ type: 'paragraph', children: [link] }] }).trimEnd();
}
