import { cloneTemplate, findElement } from '../elements.ts';
import { fill } from '../fill.ts';
import type { FoundTools } from './find-tools.ts';

/** Says what of the address could not be followed, and what did not arrive. */
export function showRemarks(root: HTMLElement, found: FoundTools, { isBroken }: { readonly isBroken: boolean }): void {
  findElement(root, '[data-remarks]').replaceChildren(...wordRemarks(found).map(buildRemark));
  const missing = wordUnreachable(found, isBroken);
  findElement(root, '[data-unreachable-words]').textContent = missing;
  findElement(root, '[data-unreachable]').hidden = missing === '';
}

function wordRemarks({ unknown, renamed, leftOut }: FoundTools): readonly string[] {
  return [
    ...unknown.map((slug) => `There is no tool called “${slug}” here.`),
    ...renamed.map(([slug, name]) => `“${slug}” is now “${name}”.`),
    ...(leftOut.length === 0 ? [] : [`Four tools fit side by side: ${quoteEach(leftOut)} had to stay out.`]),
  ];
}

function wordUnreachable({ unreachable }: FoundTools, isBroken: boolean): string {
  if (isBroken) return 'The comparison could not be put together: part of this page did not arrive.';
  if (unreachable.length === 0) return '';
  return `The site did not answer: ${quoteEach(unreachable)} could not be loaded.`;
}

function quoteEach(slugs: readonly string[]): string {
  return slugs.map((slug) => `“${slug}”`).join(', ');
}

function buildRemark(words: string): HTMLElement {
  return fill(cloneTemplate(document, '[data-part="remark"]'), { words });
}
