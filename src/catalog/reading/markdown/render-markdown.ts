import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Html, Prose } from '../../prose.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';
import { findFrontMatterInBody } from './front-matter-in-body.ts';
import { inertMarkdown } from '../../markdown/inert-markdown.ts';
import { findKnottedMarkdown } from './knotted-markdown.ts';
import { pageStructure } from './page-structure.ts';
import { plainText } from './plain-text.ts';
import { safeLinks } from './safe-links.ts';
import { unsafeReferences } from './unsafe-references.ts';
import type { MessageFile } from '../../markdown/syntax-tree.ts';

type VFileMessage = MessageFile['messages'][number];

/** Everything that may come out; the plugins before it are for the reader's sake, this is for safety's. */
const ALLOWED = {
  tagNames: 'a blockquote br code del em h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
  attributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style'],
};

const processor = unified()
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

/** Renders a body to sanitised HTML; what it had to leave out, or should not hold, comes along as faults. */
export function renderMarkdown(markdown: string): Outcome<Prose> {
  const knot = findKnottedMarkdown(markdown);
  if (knot !== null) return fail(knot);
  const file = processor.processSync(markdown);
  // The one place where HTML earns this brand: it has just been sanitised.
  const html = String(file) as Html;
  const second = findFrontMatterInBody(markdown);
  const faults = [...(second === null ? [] : [second]), ...file.messages.map(describeMessage)];
  return { value: { markdown, html, text: String(file.data['text']) }, faults };
}

function describeMessage({ reason, ruleId, place, note }: VFileMessage): Fault {
  const start = place !== undefined && 'start' in place ? place.start : place;
  return { code: ruleId as DiagnosticCode, offset: start?.offset ?? 0, message: reason, mend: note };
}
