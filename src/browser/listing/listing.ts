import { findElement, findElementOf } from '../elements.ts';
import { readChoice, writeChoice, type Choice } from './choice.ts';
import { fillForm, orderList, readControls, readForm, readOffer, showCounts, valueOf, type Control } from './form.ts';
import { showFilters, showResult } from './result.ts';
import { byPlace, byScore } from './row-order.ts';
import { countValues, fits, readRows, type Row } from './row.ts';

/** A reader's own score of a row; `null` for a row that has none. */
export type ScoreOf = (row: HTMLElement) => number | null;

/** The list of the page, and the form above it. */
interface Listing {
  readonly root: HTMLElement;
  readonly form: HTMLElement;
  readonly rows: readonly Row[];
  readonly controls: readonly Control[];
  /** The orders that a row's places stand for. */
  readonly orders: readonly string[];
}

const OWN = 'own';

let listing: Listing | null = null;
let ownScore: ScoreOf | null = null;

/** Wires the list of the page that narrows and sorts: its rows follow the form, and both follow the address. */
export function startListing(): void {
  // By then every script of the page has run, and whatever else moves rows has done so.
  document.addEventListener('DOMContentLoaded', () => delete document.documentElement.dataset['arriving']);
  listing = findListing();
  if (!listing) return;
  const { root, form, controls } = listing;
  form.addEventListener('change', () => choose(readForm(form, controls)));
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element) press(target.closest('button'));
  });
  addEventListener('popstate', followAddress);
  followAddress();
  form.removeAttribute('data-waiting');
}

/**
 * Puts the rows of the page's list in the reader's own order, highest first, rows without a score last; `null` gives the page's own order
 * back. An order that the reader chose in the form stays. It may be called before the list is started.
 */
export function setOwnOrder(scoreOf: ScoreOf | null): void {
  ownScore = scoreOf;
  followAddress();
}

function findListing(): Listing | null {
  const root = document.querySelector<HTMLElement>('[data-listing]');
  const form = root?.querySelector('search');
  if (!root || !form) return null;
  const orders = [...orderList(form).options].map(({ value }) => value);
  return { root, form, orders, rows: readRows(root), controls: readControls(form) };
}

function followAddress(): void {
  if (!listing) return;
  offerOwnOrder(orderList(listing.form));
  const choice = readChoice(new URLSearchParams(location.search), readOffer(listing.form, listing.controls));
  showChoice(listing, choice);
  // What the address asked for in vain is no step that the reader took.
  history.replaceState(history.state, '', addressOf(listing, choice));
}

/** The reader's own order is offered, before all others, while there is one. */
function offerOwnOrder(list: HTMLSelectElement): void {
  const option = [...list.options].find(({ value }) => value === OWN);
  if (!ownScore) option?.remove();
  else if (!option) list.prepend(new Option('Your score', OWN));
}

/** Shows what the reader chose, and makes it a step of the history, so that the way back undoes it. */
function choose(choice: Choice): void {
  if (!listing) return;
  showChoice(listing, choice);
  const address = addressOf(listing, choice);
  if (address !== location.pathname + location.search + location.hash) history.pushState(null, '', address);
}

/** Shows what is asked for, everywhere at once. */
function showChoice(listing: Listing, choice: Choice): void {
  const { form, controls, rows } = listing;
  const shown = rows.filter((row) => fits(row, choice.filters));
  fillForm(form, controls, choice);
  showRows(listing, choice, new Set(shown));
  for (const control of controls) {
    const others = choice.filters.filter(({ facet, value }) => facet !== control.facet || value !== valueOf(control));
    showCounts(control, countValues(rows, others));
  }
  showFilters(form, controls, choice.filters);
  showResult(form, shown.length, rows.length);
}

function showRows({ root, rows, orders }: Listing, { order }: Choice, shown: ReadonlySet<Row>): void {
  for (const row of rows) row.element.hidden = !shown.has(row);
  const scoreOf = order === OWN ? ownScore : null;
  const sorted = scoreOf ? byScore(rows, ({ element }) => scoreOf(element)) : byPlace(rows, orders.indexOf(order));
  const list = rows[0]?.element.parentElement;
  // Moving a row is dear: all of them only when their order is another one.
  if (sorted.some(({ element }, place) => list?.children[place] !== element)) list?.append(...sorted.map(({ element }) => element));
  findElement(root, '[data-none]').hidden = shown.size > 0;
}

/** The address of a choice; the one that stands there where it says the same. */
function addressOf({ form, controls }: Listing, choice: Choice): string {
  const query = new URLSearchParams(location.search);
  const written = writeChoice(query, readOffer(form, controls), choice).toString();
  const search = written === query.toString() ? location.search : written && `?${written}`;
  return location.pathname + search + location.hash;
}

function press(button: HTMLButtonElement | null): void {
  if (!listing || !button) return;
  const { form, controls } = listing;
  const { filters, order } = readForm(form, controls);
  const active = findElement(form, '[data-active]');
  const place = [...active.children].findIndex((row) => row.contains(button));
  if (button.ariaExpanded !== null) button.ariaExpanded = String(button.ariaExpanded === 'false');
  else if (button.matches('[data-clear]')) choose({ filters: [], order });
  else if (place >= 0) choose({ filters: filters.toSpliced(place, 1), order });
  // The button that was pressed may be gone: the next one takes the focus, or the result.
  if (!button.isConnected || button.closest('[hidden]')) focusAfter(form, active.children[place] ?? active.lastElementChild);
}

function focusAfter(form: HTMLElement, row: Element | null): void {
  (row?.querySelector('button') ?? findElementOf(HTMLElement, form, '[role="status"]')).focus();
}
