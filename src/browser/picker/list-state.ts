import type { ActiveOption } from './active-option.ts';
import { choose, chosenName } from './choice.ts';
import { findCertain, matchTools, type FindMeant, type ListedTool, type ToolMatch } from './match-tools.ts';
import { placePopup } from './place-popup.ts';
import { say, showMatches } from './show-matches.ts';

/** The combobox that a list belongs to. */
export interface ListOwner {
  readonly select: HTMLSelectElement;
  readonly input: HTMLInputElement;
  /** Holds the field, its list and what is read out. */
  readonly root: HTMLElement;
  readonly noteOf: ((slug: string) => string | undefined) | undefined;
}

/** A list of tools, open or closed. */
export interface ListState extends ListOwner {
  readonly popup: HTMLElement;
  readonly box: HTMLElement;
  readonly active: ActiveOption;
  readonly tools: readonly ListedTool[];
  /** Looks past typos; `null` until it has come. */
  findMeant: FindMeant | null;
}

/** Whether the list can be seen; it may then say that nothing fits. */
export function isOpen({ popup }: ListState): boolean {
  return !popup.hidden;
}

/** Opens the list, or brings it up to date: all tools while the field shows a choice, else those that the text may mean. */
export function openList(state: ListState): void {
  const { select, input, root, popup, box, active, noteOf } = state;
  const matches = matchTyped(state);
  active.set(null);
  showMatches(root, {
    matches,
    query: typedText(state),
    noteOf: (slug) => (slug === select.value ? 'Chosen' : noteOf?.(slug)),
  });
  popup.hidden = false;
  input.ariaExpanded = String(matches.length > 0);
  placePopup(input, popup, box);
}

/** Closes the list, and leaves the field as it is. */
export function closeList({ input, root, popup, active }: ListState): void {
  active.set(null);
  popup.hidden = true;
  input.ariaExpanded = 'false';
  say(root, '');
}

/** Chooses a tool and closes the list. */
export function pickTool(state: ListState, slug: string): void {
  const { select, input, root } = state;
  choose(select, slug);
  // Whoever listens may have used the choice up.
  input.value = chosenName(select);
  closeList(state);
  if (input.value !== '') say(root, `${input.value} chosen.`);
}

/** Chooses what was typed where it can mean one tool only; tells whether it did. */
export function takeCertain(state: ListState): boolean {
  const certain = findCertain(matchTyped(state), typedText(state));
  if (certain) pickTool(state, certain.slug);
  return certain !== null;
}

/** What the reader typed; nothing while the field shows a choice. */
function typedText({ select, input }: ListState): string {
  return select.value === '' ? input.value.trim() : '';
}

function matchTyped(state: ListState): readonly ToolMatch[] {
  return matchTools(state.tools, typedText(state), state.findMeant);
}
