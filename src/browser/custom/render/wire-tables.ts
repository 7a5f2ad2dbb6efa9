import { findElement } from '../../elements.ts';

/** Ties the names over each table to it when it scrolls sideways, and lets the keyboard scroll it where it does. */
export function wireTables(result: HTMLElement): void {
  for (const table of result.querySelectorAll('.facts')) wireTable(table);
}

function wireTable(table: Element): void {
  const region = findElement(table, '[data-region]');
  const bar = findElement(table, '[data-name-bar]');
  region.addEventListener('scroll', () => (bar.scrollLeft = region.scrollLeft), { passive: true });
  new ResizeObserver(() => {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  }).observe(region);
}
