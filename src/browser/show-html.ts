import type { Html } from '#src/catalog/prose.ts';

/** Shows sanitised HTML of our own data; the one place where a script writes HTML that came from content. */
export function showHtml(element: Element, html: Html): void {
  element.innerHTML = html;
}
