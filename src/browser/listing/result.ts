import { cloneTemplate, findElement } from '../elements.ts';
import type { Filter } from './choice.ts';
import type { Control } from './form.ts';

/** Says how many rows are left: *5 of 16 tools*. */
export function showResult(form: HTMLElement, shown: number, all: number): void {
  const count = shown === all ? wordNumber(all) : `${wordNumber(shown)} of ${wordNumber(all)}`;
  findElement(form, '[role="status"]').textContent = `${count} ${form.dataset['noun'] ?? ''}`;
}

/** Lists what is asked for, each with a button that takes it back. */
export function showFilters(form: HTMLElement, controls: readonly Control[], filters: readonly Filter[]): void {
  const list = findElement(form, '[data-active]');
  list.replaceChildren(
    ...filters.map((filter) => {
      const row = cloneTemplate(form, '[data-active-filter]');
      const control = controls.find(({ facet }) => facet === filter.facet);
      findElement(row, '[data-facet]').textContent = control?.label ?? '';
      findElement(row, '[data-text]').textContent = control?.options.find(({ value }) => value === filter.value)?.text ?? filter.value;
      return row;
    }),
  );
  const hasFilters = filters.length > 0;
  findElement(form, '[data-filters]').textContent = String(filters.length);
  for (const part of form.querySelectorAll<HTMLElement>(
    '[data-active], [data-filters], [data-filters-prefix], [data-clear], [data-rule]',
  )) {
    part.hidden = !hasFilters;
  }
}

function wordNumber(value: number): string {
  return value.toLocaleString('en');
}
