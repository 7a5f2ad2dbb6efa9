import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { MessageFile } from '../../markdown/syntax-tree.ts';
import type { Html, Prose } from '../../prose.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';
import { findFrontMatterInBody } from './front-matter-in-body.ts';
import { findKnottedMarkdown } from './knotted-markdown.ts';
import { markdownProcessor } from './markdown-processor.ts';
import { renderPlainParagraphs, type RenderedBody } from './plain-paragraphs.ts';

type VFileMessage = MessageFile['messages'][number];

/** Renders a body to sanitised HTML; what it had to leave out, or should not hold, comes along as faults. */
export function renderMarkdown(markdown: string): Outcome<Prose> {
  const knot = findKnottedMarkdown(markdown);
  if (knot !== null) return fail(knot);
  const plain = renderPlainParagraphs(markdown);
  if (plain !== null) return { value: makeProse(markdown, plain), faults: [] };
  const file = markdownProcessor.processSync(markdown);
  const second = findFrontMatterInBody(markdown);
  const faults = [...(second === null ? [] : [second]), ...file.messages.map(describeMessage)];
  return { value: makeProse(markdown, { html: String(file), text: String(file.data['text']) }), faults };
}

/** The one place where HTML earns its brand: it has just been sanitised, or made of words that hold nothing to sanitise. */
function makeProse(markdown: string, { html, text }: RenderedBody): Prose {
  return { markdown, html: html as Html, text };
}

function describeMessage({ reason, ruleId, place, note }: VFileMessage): Fault {
  const start = place !== undefined && 'start' in place ? place.start : place;
  return { code: ruleId as DiagnosticCode, offset: start?.offset ?? 0, message: reason, mend: note };
}
