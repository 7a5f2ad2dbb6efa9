import { cloneTemplate, findElement, findElementOf } from '../elements.ts';
import { choose, chosenName } from './choice.ts';
import { isListOpen } from './native-list.ts';
import type { ToolList } from './tool-list.ts';

/** What a combobox asks of the page it stands on. */
export interface ComboboxOptions {
  /** A word or two beside a tool in the list, such as *Other side*; the tool can still be chosen. */
  readonly noteOf?: (slug: string) => string | undefined;
}

/** A field that a tool is typed or picked in; the select behind it holds the choice. */
export interface ToolCombobox {
  readonly select: HTMLSelectElement;
  /** What stands in the field, chosen or not. */
  getText(): string;
  /** Shows what the select names; to be called when a script has set it. */
  show(): void;
  /** Takes what was typed where it can mean one tool only. */
  settle(): Promise<void>;
  /** Says beneath the field what is wrong with it, or takes that back. */
  setFault(sentence: string | null): void;
  focus(): void;
}

/**
 * Puts a text field in the place of a select of tools (a `ToolField.astro`, on a page that holds `ComboboxTemplates.astro` once): same
 * label, same size, so that nothing moves. The select stays in the form, hidden, and holds the slug; it sends `change` as if it had been
 * used itself. The list, its keys and the tolerance of typos come with the first focus; where they cannot be loaded, the select comes back.
 *
 * @example createToolCombobox(select, { noteOf: (slug) => (chosen.has(slug) ? 'Here already' : undefined) })
 */
export function createToolCombobox(select: HTMLSelectElement, { noteOf }: ComboboxOptions = {}): ToolCombobox {
  const field: Field = { select, root: cloneTemplate(document, '[data-combobox]'), id: select.id, noteOf };
  const input = inputOf(field);
  const load = wakeOnFocus(field);
  input.addEventListener('input', () => choose(select, ''));
  takePlace(field);
  return {
    select,
    getText: () => input.value.trim(),
    show: () => show(field),
    settle: async () => {
      if (select.value === '' && input.value.trim() !== '') await (await load())?.settle();
    },
    setFault: (sentence) => setFault(field, sentence),
    focus: () => shownControl(field).focus(),
  };
}

interface Field {
  readonly select: HTMLSelectElement;
  /** What the template holds: the text field, its list and what is read out. */
  readonly root: HTMLElement;
  readonly id: string;
  readonly noteOf: ComboboxOptions['noteOf'];
}

function inputOf({ root }: Field): HTMLInputElement {
  return findElementOf(HTMLInputElement, root, '[role="combobox"]');
}

function shownControl(field: Field): HTMLInputElement | HTMLSelectElement {
  return field.select.hidden ? inputOf(field) : field.select;
}

/** The label finds the text field by the id that was the select's. A list that the reader has open is left alone until it closes. */
function takePlace(field: Field): void {
  const { select, root, id } = field;
  if (isListOpen(select)) {
    // No event tells that a list was closed without a choice.
    requestAnimationFrame(() => takePlace(field));
    return;
  }
  const hadFocus = document.activeElement === select;
  select.setAttribute('toolparamdescription', select.labels[0]?.innerText ?? '');
  select.removeAttribute('id');
  select.hidden = true;
  const input = inputOf(field);
  const list = findElement(root, '[role="listbox"]');
  input.id = id;
  // What is typed is never sent: the name is for agents, which are told of fields by name and label (WebMCP).
  input.name = `${select.name}-words`;
  list.id = `${id}-list`;
  input.setAttribute('aria-controls', list.id);
  root.hidden = false;
  select.after(root);
  show(field);
  if (hadFocus) input.focus();
}

function givePlaceBack({ select, root, id }: Field): void {
  const hadFocus = root.contains(document.activeElement);
  root.remove();
  select.id = id;
  select.hidden = false;
  if (hadFocus) select.focus();
}

function show(field: Field): void {
  inputOf(field).value = chosenName(field.select);
}

/** Loads the list with the first focus; what the reader asks of it meanwhile is done when it has come. */
function wakeOnFocus(field: Field): () => Promise<ToolList | null> {
  const input = inputOf(field);
  let list: Promise<ToolList | null> | null = null;
  let asked: Event | null = null;
  const stopAsking = new AbortController();
  const ask = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || /^(?:Arrow|Escape)/.test(event.key)) asked = event;
  };
  for (const type of ['click', 'input', 'keydown']) input.addEventListener(type, ask, { signal: stopAsking.signal });
  const load = (): Promise<ToolList | null> => (list ??= loadList(field));
  const wake = async (): Promise<void> => {
    const loaded = await load();
    stopAsking.abort();
    if (asked && document.activeElement === input) loaded?.answer(asked);
    asked = null;
  };
  input.addEventListener('focus', () => void wake());
  return load;
}

async function loadList(field: Field): Promise<ToolList | null> {
  try {
    const { createToolList } = await import('./tool-list.ts');
    return createToolList({ ...field, input: inputOf(field) });
  } catch {
    givePlaceBack(field);
    return null;
  }
}

function setFault(field: Field, sentence: string | null): void {
  const place = findElement(document, `#${field.id}-fault`);
  place.textContent = sentence ?? '';
  place.hidden = sentence === null;
  const control = shownControl(field);
  control.ariaInvalid = sentence === null ? null : 'true';
  if (sentence === null) control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', place.id);
}
