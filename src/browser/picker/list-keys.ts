import { choose } from './choice.ts';
import { closeList, isOpen, openList, pickTool, takeCertain, type ListState } from './list-state.ts';

/** What a key does to a list; tells whether that is all it does, so that the browser's own answer is left out. */
type Press = (state: ListState, event: KeyboardEvent) => boolean;

/** The keys of an editable combobox with list autocomplete (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
const KEYS: Readonly<Record<string, Press>> = {
  ArrowDown: (state, { altKey }) => stepInto(state, altKey ? 0 : 1),
  ArrowUp: (state, { altKey }) => (altKey ? close(state) : stepInto(state, -1)),
  Enter: (state) => isOpen(state) && enter(state),
  Escape: (state) => (isOpen(state) ? close(state) : clear(state)),
  // The focus moves on as well.
  Tab: (state) => pickActive(state) && false,
  ArrowLeft: backToText,
  ArrowRight: backToText,
  Home: backToText,
  End: backToText,
};

/** Answers a key pressed in the field of a list. */
export function pressKey(state: ListState, event: KeyboardEvent): void {
  // While a word is being composed, its keys belong to the input method.
  if (event.isComposing || !KEYS[event.key]?.(state, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

function stepInto(state: ListState, step: 1 | 0 | -1): boolean {
  const { active, box, select } = state;
  const wasOpen = isOpen(state);
  if (!wasOpen) openList(state);
  if (step === 0) return true;
  const chosen = wasOpen || select.value === '' ? null : box.querySelector<HTMLElement>(`[data-option="${select.value}"]`);
  if (chosen) active.set(chosen);
  else active.move(step);
  return true;
}

/** Where several tools fit, Enter goes to the first of them, and takes it when pressed again. */
function enter(state: ListState): boolean {
  if (pickActive(state)) return true;
  if (state.select.value !== '') return close(state);
  if (!takeCertain(state)) state.active.move(1);
  return true;
}

function pickActive(state: ListState): boolean {
  const slug = state.active.get()?.dataset['option'];
  if (slug === undefined) return false;
  pickTool(state, slug);
  return true;
}

function close(state: ListState): boolean {
  closeList(state);
  return true;
}

function clear({ input, select }: ListState): boolean {
  if (input.value === '') return false;
  input.value = '';
  choose(select, '');
  return true;
}

/** The keys that move through the text leave the list, which stays open. */
function backToText({ active }: ListState): boolean {
  active.set(null);
  return false;
}
