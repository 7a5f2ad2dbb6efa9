import { findElement, findElementOf, showState } from '../elements.ts';
import { createListBox, type ListBox } from './list-box.ts';
import { loadIndex } from './pagefind.ts';
import { findResults, type SearchResults } from './find-results.ts';
import { queryWords, readTerm } from './query.ts';
import { buildGroups, describeCount } from './show-results.ts';
import { wireSlashBox } from './slash-shortcut.ts';
import { createTurns, pauseTyping } from './turns.ts';

/** Most pages that the dialog shows; the search page shows all. */
const LIMIT = 8;

interface SearchDialog {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: ListBox;
  readonly takeTurn: () => () => boolean;
}

let search: SearchDialog | null = null;

/**
 * Readies the dialog each time it is opened: wires it the first time, and searches for what stands in its field. An eager reader has
 * pressed Enter already.
 */
export function wakeSearch(dialog: HTMLDialogElement, isEager: boolean): void {
  search ??= wireDialog(dialog);
  void update(search);
  if (isEager) search.list.enter();
}

function wireDialog(dialog: HTMLDialogElement): SearchDialog {
  const input = findElementOf(HTMLInputElement, dialog, '[role="combobox"]');
  const box = findElement(dialog, '[role="listbox"]');
  const list = createListBox(input, box);
  input.setAttribute('aria-controls', box.id);
  const wired = { dialog, input, list, takeTurn: createTurns() };
  input.addEventListener('input', () => void update(wired));
  // What arrives after closing must not open anything.
  dialog.addEventListener('close', () => wired.takeTurn());
  wireSlashBox(findElementOf(HTMLInputElement, dialog, '[data-slash]'));
  return wired;
}

/** Searches for what stands in the field; an answer that a newer question has overtaken is dropped. */
async function update(wired: SearchDialog): Promise<void> {
  const { dialog, input, list, takeTurn } = wired;
  const isNewest = takeTurn();
  const term = readTerm(input.value);
  list.expect();
  findElementOf(HTMLAnchorElement, dialog, '[data-all]').href = `/search/${term === '' ? '' : `?${new URLSearchParams({ q: term })}`}`;
  if (term === '') return showNothing(wired, 'idle');
  showState(dialog, list.isEmpty() ? 'loading' : 'results');
  try {
    const index = await loadIndex();
    await pauseTyping();
    if (!isNewest()) return;
    const results = await findResults(index, { term, filters: {}, limit: LIMIT });
    if (isNewest()) showResults(wired, results);
  } catch {
    if (isNewest()) showNothing(wired, 'error');
  }
}

function showResults({ dialog, input, list }: SearchDialog, results: SearchResults): void {
  list.show(buildGroups({ root: dialog, words: queryWords(input.value) }, results));
  showState(dialog, stateOf(results));
  findElement(dialog, '[data-count]').textContent = describeCount(results);
}

function showNothing({ dialog, list }: SearchDialog, state: 'idle' | 'error'): void {
  list.show([]);
  showState(dialog, state);
  findElement(dialog, '[data-count]').textContent = '';
}

function stateOf({ comparisons, hits, isIndexEmpty }: SearchResults): string {
  if (isIndexEmpty) return 'empty';
  return comparisons.length + hits.length > 0 ? 'results' : 'none';
}
