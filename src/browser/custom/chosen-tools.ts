import { SIDES } from '#src/views/side.ts';
import { cloneTemplate, findElement } from '../elements.ts';
import { fill } from '../fill.ts';
import { TOOLS_MOST } from './asked-tools.ts';

/** A tool of the comparison, as its slot shows it. */
export interface ChosenTool {
  readonly slug: string;
  readonly name: string;
}

/** What the page's controls need of it. */
export interface Choice {
  /** Slugs of the tools that are side by side, from the address. */
  readonly chosen: () => readonly string[];
  /** Puts these side by side, and says so once they are. */
  readonly change: (slugs: readonly string[], message: string) => void;
}

const TITLE = 'Up to four tools, side by side';

/** Wires the slots: each tool can go left, right and away. */
export function wireChosenTools(root: HTMLElement, { chosen, change }: Choice): void {
  findElement(root, '[data-slots]').addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    const slot = button?.closest<HTMLElement>('[data-slug]');
    if (!button || !slot || button.ariaDisabled === 'true') return;
    const slugs = chosen();
    const slug = slot.dataset['slug'] ?? '';
    const place = slugs.indexOf(slug);
    const name = slot.querySelector('bdi')?.textContent ?? slug;
    const act = button.dataset['act'];
    if (place < 0) return;
    if (act === 'remove') return change(slugs.toSpliced(place, 1), `${name} is gone.`);
    const to = act === 'left' ? place - 1 : place + 1;
    if (to < 0 || to >= slugs.length) return;
    change(slugs.toSpliced(place, 1).toSpliced(to, 0, slug), `${name} is number ${to + 1} of ${slugs.length} now.`);
  });
}

/** Shows the tools in the title and in their slots; the focus stays where it was, or goes to the next slot when its own is gone. */
export function showChosenTools(root: HTMLElement, tools: readonly ChosenTool[]): void {
  const isFull = tools.length >= TOOLS_MOST;
  const focus = readFocus(root);
  findElement(root, '[data-slots]').replaceChildren(...tools.map((tool, place) => buildSlot(tool, place, tools.length)));
  findElement(root, '[data-add]').hidden = isFull;
  findElement(root, '[data-full]').hidden = !isFull;
  showTitle(root, tools);
  if (focus) giveFocus(root, focus);
}

function buildSlot({ slug, name }: ChosenTool, place: number, count: number): HTMLElement {
  const slot = fill(cloneTemplate(document, '[data-part="slot"]'), { slug, name, side: SIDES[place] ?? '' });
  if (place === 0) findElement(slot, '[data-act="left"]').ariaDisabled = 'true';
  if (place === count - 1) findElement(slot, '[data-act="right"]').ariaDisabled = 'true';
  return slot;
}

function showTitle(root: HTMLElement, tools: readonly ChosenTool[]): void {
  const names = tools.map(({ name }) => name);
  const parts = tools.map(({ name }, place) =>
    fill(cloneTemplate(document, '[data-part="title"]'), { name, side: SIDES[place] ?? '', vs: place === 0 ? null : 'vs' }),
  );
  findElement(root, '[data-title]').replaceChildren(...(parts.length > 1 ? parts : [TITLE]));
  document.title = `${names.length > 1 ? names.join(' vs ') : 'Side by side'} | ${root.dataset['site'] ?? ''}`;
}

interface Focus {
  readonly slug: string;
  readonly act: string;
  readonly place: number;
}

/** Where the focus stands: on a button of a slot, or on the list of tools to add. */
function readFocus(root: HTMLElement): Focus | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return null;
  const slots = [...root.querySelectorAll<HTMLElement>('[data-slug]')];
  const place = slots.findIndex((slot) => slot.contains(focused));
  if (place >= 0) return { slug: slots[place]?.dataset['slug'] ?? '', act: focused.dataset['act'] ?? '', place };
  return findElement(root, '[data-add]').contains(focused) ? { slug: '', act: '', place: TOOLS_MOST } : null;
}

function giveFocus(root: HTMLElement, { slug, act, place }: Focus): void {
  if (slug === '' && !findElement(root, '[data-add]').hidden) return;
  const slots = [...root.querySelectorAll<HTMLElement>('[data-slug]')];
  const own = slots.find((slot) => slot.dataset['slug'] === slug)?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  const next = (slots[place] ?? slots.at(-1))?.querySelector<HTMLElement>('[data-act="remove"]');
  const target = own ?? next;
  if (target) target.focus();
  else findElement(root, '[data-add] :is(input, select):not([hidden])').focus();
}
