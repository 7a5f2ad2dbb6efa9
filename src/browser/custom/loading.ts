import { findElement } from '../elements.ts';

/** After how long a wait is called slow, in milliseconds. */
const SLOW = 3000;

/** Only the newest wait is called slow. */
let slow: ReturnType<typeof setTimeout> | undefined;

/** Says that tools are on their way, and after a while that they are slow. */
export function sayLoading(root: HTMLElement, tools: number): void {
  clearTimeout(slow);
  if (tools > 0) say(root, 'Loading…');
  slow = setTimeout(() => say(root, 'Still loading: the site answers slowly.'), SLOW);
}

/** Takes back that anything is on its way. */
export function hushLoading(root: HTMLElement): void {
  clearTimeout(slow);
  say(root, '');
}

function say(root: HTMLElement, words: string): void {
  for (const place of ['[data-loading]', '[data-status]']) findElement(root, place).textContent = words;
}
