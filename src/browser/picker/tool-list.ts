import { findElement } from '../elements.ts';
import { createActiveOption } from './active-option.ts';
import { foldName } from './fold-name.ts';
import { pressKey } from './list-keys.ts';
import { closeList, isOpen, openList, pickTool, takeCertain, type ListOwner, type ListState } from './list-state.ts';
import type { ListedTool } from './match-tools.ts';
import { placePopup } from './place-popup.ts';

/** What the owner of a list may ask of it. */
export interface ToolList {
  /** Does what the reader asked for before there was a list: a key, a press or a text. */
  answer(event: Event): void;
  /** Chooses what was typed where it can mean one tool only. */
  settle(): Promise<void>;
}

/** Makes the list of a combobox work; its tools are the options that the select has by now. */
export function createToolList(owner: ListOwner): ToolList {
  const box = findElement(owner.root, '[role="listbox"]');
  const state: ListState = {
    ...owner,
    box,
    popup: findElement(owner.root, '[data-popup]'),
    active: createActiveOption(owner.input, box),
    tools: readTools(owner.select),
    findMeant: null,
  };
  const meant = loadMeant(state);
  const settle = async (): Promise<void> => {
    if (takeCertain(state)) return;
    await meant;
    takeCertain(state);
  };
  listenToField(state, meant);
  listenToList(state);
  const answer = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) openList(state);
    else if (event.key.startsWith('Arrow')) pressKey(state, event);
  };
  return { answer, settle };
}

function readTools(select: HTMLSelectElement): readonly ListedTool[] {
  return [...select.options]
    .filter((option) => option.value !== '')
    .map((option) => ({
      slug: option.value,
      group: option.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label : '',
      folded: foldName(option.text),
    }));
}

/** Until it has come, and if it does not, names are found as they are spelt. */
async function loadMeant(state: ListState): Promise<void> {
  const loaded = await import('./find-meant.ts').catch(() => null);
  state.findMeant = loaded?.findMeant ?? null;
  if (isOpen(state) && state.box.hidden) openList(state);
}

function listenToField(state: ListState, meant: Promise<void>): void {
  const { input, root } = state;
  input.addEventListener('input', () => openList(state));
  input.addEventListener('click', () => isOpen(state) || openList(state));
  input.addEventListener('keydown', (event) => pressKey(state, event));
  root.addEventListener('focusout', () => {
    // The reader who went to another window comes back to what was left.
    if (!document.hasFocus()) return;
    if (isOpen(state)) closeList(state);
    if (takeCertain(state)) return;
    void meant.then(() => document.activeElement === input || takeCertain(state));
  });
  // On a phone the focus stays when something beside the field is touched.
  document.addEventListener('click', ({ target }) => {
    if (isOpen(state) && target instanceof Node && !root.contains(target)) closeList(state);
  });
}

function listenToList(state: ListState): void {
  const { input, popup, box } = state;
  // The focus stays in the field, and with it the keyboard of a phone.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('click', ({ target }) => {
    const slug = target instanceof Element ? target.closest<HTMLElement>('[role="option"]')?.dataset['option'] : undefined;
    if (slug !== undefined) pickTool(state, slug);
  });
  // A keyboard that comes up leaves less room, and is no reason to close.
  const place = (): void => {
    if (isOpen(state)) placePopup(input, popup, box);
  };
  for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, place);
  addEventListener('scroll', place);
}
