import { findElement } from '../elements.ts';

/** Remembered, since a comparison that could not be put together never comes to stand on the page with what it took. */
let kept: readonly Element[] | null = null;

/** Takes the reader's weights out of a comparison that is about to go: control and result are wired once, and moved into the next one. */
export function keepWeights(root: HTMLElement): void {
  kept ??= [...root.querySelectorAll('[data-weighed-result], [data-weights]')];
  root.querySelector('[data-weights-home]')?.append(...kept);
}

/** The control over the weights, or the line that says what they make of the tools; none on a site without a panel. */
export function takeWeights(part: 'weights' | 'weighed-result'): readonly Element[] {
  return [...findElement(document, '[data-custom]').querySelectorAll(`[data-weights-home] > [data-${part}]`)];
}
