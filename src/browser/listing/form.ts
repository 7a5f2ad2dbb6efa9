import { findElementOf } from '../elements.ts';
import type { Choice, Filter, Offer } from './choice.ts';
import { wordFilter } from './row.ts';

/** A facet's chips, or one of its lists. */
export interface Control {
  readonly facet: string;
  /** What the facet is called. */
  readonly label: string;
  readonly options: readonly ControlOption[];
}

/** A value that a control offers. */
export interface ControlOption {
  readonly value: string;
  readonly text: string;
  readonly element: HTMLInputElement | HTMLOptionElement;
}

/** Finds the controls of a form, in its order. */
export function readControls(form: HTMLElement): readonly Control[] {
  return [...form.querySelectorAll<HTMLElement>('fieldset[data-facet], label[data-facet]')].map((element) => ({
    facet: element.dataset['facet'] ?? '',
    label: element.dataset['label'] ?? '',
    options: [...element.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')].map((option) => ({
      value: option.value,
      text: textOf(option),
      element: option,
    })),
  }));
}

/** What the form offers at this moment. */
export function readOffer(form: HTMLElement, controls: readonly Control[]): Offer {
  const facets = new Map<string, { readonly values: ReadonlySet<string>; readonly most: number }>();
  for (const { facet, options } of controls) {
    const values = new Set(options.map(({ value }) => value).filter((value) => value !== ''));
    facets.set(facet, { values, most: (facets.get(facet)?.most ?? 0) + 1 });
  }
  return { facets, orders: [...orderList(form).options].map(({ value }) => value) };
}

/** The list of orders. */
export function orderList(form: HTMLElement): HTMLSelectElement {
  return findElementOf(HTMLSelectElement, form, 'select[name="sort"]');
}

/** What the controls ask for. */
export function readForm(form: HTMLElement, controls: readonly Control[]): Choice {
  const filters = new Map<string, Filter>();
  for (const control of controls) {
    const filter = { facet: control.facet, value: valueOf(control) };
    if (filter.value !== '') filters.set(wordFilter(filter), filter);
  }
  return { filters: [...filters.values()], order: orderList(form).value };
}

/** Makes the controls ask for a choice, and for nothing else. */
export function fillForm(form: HTMLElement, controls: readonly Control[], { filters, order }: Choice): void {
  const waiting = [...filters];
  for (const { facet, options } of controls) {
    const at = waiting.findIndex((filter) => filter.facet === facet);
    const [filter] = at < 0 ? [] : waiting.splice(at, 1);
    const option = options.find(({ value }) => value === (filter?.value ?? ''));
    if (option) choose(option);
  }
  orderList(form).value = order;
}

/** Shows beside each value of a control how many rows it would leave. */
export function showCounts({ facet, options }: Control, counts: ReadonlyMap<string, number>): void {
  for (const { value, text, element } of options) {
    if (value === '') continue;
    const count = String(counts.get(wordFilter({ facet, value })) ?? 0);
    if (element instanceof HTMLOptionElement) element.text = `${text} (${count})`;
    else element.closest('label')?.querySelector('[data-count]')?.replaceChildren(count);
  }
}

/** What a control asks for; nothing when it is empty. */
export function valueOf({ options }: Control): string {
  return options.find(({ element }) => (element instanceof HTMLOptionElement ? element.selected : element.checked))?.value ?? '';
}

function choose({ element }: ControlOption): void {
  if (element instanceof HTMLOptionElement) element.selected = true;
  else element.checked = true;
}

/** A value without its count. */
function textOf(option: HTMLInputElement | HTMLOptionElement): string {
  if (option instanceof HTMLOptionElement) return option.text.replace(/ \(\d+\)$/, '');
  return option.closest('label')?.querySelector('[data-text]')?.textContent ?? '';
}
