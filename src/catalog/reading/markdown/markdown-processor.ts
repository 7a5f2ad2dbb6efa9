import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { inertMarkdown } from '../../markdown/inert-markdown.ts';
import { pageStructure } from './page-structure.ts';
import { plainText } from './plain-text.ts';
import { safeLinks } from './safe-links.ts';
import { unsafeReferences } from './unsafe-references.ts';

/** Everything that may come out; the plugins before it are for the reader's sake, this is for safety's. */
const ALLOWED = {
  tagNames: 'a blockquote br code del em h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
  attributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style'],
};

/** Turns any Markdown into sanitised HTML; its words alone come along in `data.text`, and what is wrong with it as messages. */
export const markdownProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(unsafeReferences)
  .use(inertMarkdown)
  .use(remarkRehype)
  .use(safeLinks)
  .use(pageStructure)
  .use(rehypeSanitize, ALLOWED)
  .use(plainText)
  .use(rehypeStringify)
  .freeze();
