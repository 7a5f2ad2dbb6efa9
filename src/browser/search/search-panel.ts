import { describeForm } from '../describe-form.ts';
import { findElement, findElementOf, showState } from '../elements.ts';
import { findResults, type SearchResults } from './find-results.ts';
import { loadIndex, type FilterCounts } from './pagefind.ts';
import { queryWords, readTerm } from './query.ts';
import { readSearchState, writeSearchState, type SearchState } from './search-state.ts';
import { buildGroups, describeCount } from './show-results.ts';
import { wireSlashBox } from './slash-shortcut.ts';
import { createTurns, pauseTyping } from './turns.ts';

/** How many pages are shown at first, and how many more each time. */
const STEP = 20;

interface Panel {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly lists: readonly HTMLSelectElement[];
  readonly takeTurn: () => () => boolean;
}

/** Wires the search page: it searches as the reader types and chooses, and keeps what was asked for in the address. */
export function startSearchPanel(): void {
  const root = document.querySelector<HTMLElement>('[data-search-panel]');
  if (!root) return;
  const form = findElementOf(HTMLFormElement, root, 'form');
  const lists = [...form.querySelectorAll<HTMLSelectElement>('[data-filter]')];
  const panel: Panel = { root, input: findElementOf(HTMLInputElement, form, 'input[name="q"]'), lists, takeTurn: createTurns() };
  form.addEventListener('input', () => void update(panel));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void update(panel);
  });
  describeForm(form, 'search', 'Lists the tools and comparisons that fit some words and filters');
  findElement(root, '[data-reload]').addEventListener('click', () => void update(panel));
  findElement(root, '[data-more]').addEventListener('click', () => void showMore(panel));
  wireSlashBox(findElementOf(HTMLInputElement, root, '[data-slash]'));
  addEventListener('popstate', () => takeAddress(panel));
  takeAddress(panel);
}

function takeAddress(panel: Panel): void {
  const { query, filters } = readSearchState(location.search);
  panel.input.value = query;
  for (const list of panel.lists) list.value = filters[list.name] ?? '';
  // An address may name a value that no tool has any more; the list then shows "all", and so does the search.
  for (const list of panel.lists) if (list.selectedIndex < 0) list.value = '';
  void update(panel);
}

function stateOf({ input, lists }: Panel): SearchState {
  const chosen = lists.map((list) => [list.name, list.value] as const).filter(([, value]) => value !== '');
  return { query: input.value, filters: Object.fromEntries(chosen) };
}

async function update(panel: Panel, limit = STEP): Promise<void> {
  const isNewest = panel.takeTurn();
  const state = stateOf(panel);
  await pauseTyping();
  if (!isNewest()) return;
  history.replaceState(history.state, '', location.pathname + writeSearchState(state) + location.hash);
  try {
    const results = await search(panel, state, limit);
    if (isNewest()) show(panel, results);
  } catch {
    if (!isNewest()) return;
    say(panel, '');
    showState(panel.root, 'error');
  }
}

/** Finds what is asked for; `null` when nothing is. */
async function search(panel: Panel, { query, filters }: SearchState, limit: number): Promise<SearchResults | null> {
  const term = readTerm(query);
  if (term === '' && Object.keys(filters).length === 0) return null;
  if (findElement(panel.root, '[data-groups]').hidden) say(panel, 'Searching…');
  const index = await loadIndex();
  // Counts are given for filters that are loaded, and these for every one.
  await index.filters();
  return findResults(index, { term: term === '' ? null : term, filters, limit });
}

function show(panel: Panel, results: SearchResults | null): void {
  const { root, input } = panel;
  const groups = findElement(root, '[data-groups]');
  groups.replaceChildren(...(results ? buildGroups({ root, words: queryWords(input.value) }, results) : []));
  showState(root, results === null ? 'idle' : groups.children.length > 0 ? 'results' : 'none');
  findElement(root, '[data-more]').hidden = results === null || results.hits.length >= results.total;
  say(panel, results === null ? 'Type a name, or choose a filter.' : describeCount(results));
  showCounts(panel, results?.counts ?? {});
}

async function showMore(panel: Panel): Promise<void> {
  const links = (): NodeListOf<HTMLElement> => panel.root.querySelectorAll('[data-groups] a');
  const before = links().length;
  await update(panel, before + STEP);
  links()[before]?.focus();
}

/** Writes how many results each choice would leave; a choice that is made would leave what is shown. */
function showCounts({ lists }: Panel, counts: FilterCounts): void {
  for (const list of lists) {
    const ofList = counts[list.name];
    for (const option of list.options) {
      const text = option.dataset['text'];
      if (text) option.text = ofList && list.value === '' ? `${text} (${ofList[option.value] ?? 0})` : text;
    }
  }
}

function say({ root }: Panel, message: string): void {
  findElement(root, '[data-count]').textContent = message;
}
