import { findElement, findElementOf, showState } from '../elements.ts';
import { loadPart } from '../page-part.ts';
import { isSlashOn } from './slash-shortcut.ts';

/** Wires what opens search on every page: Ctrl-K or Cmd-K, `/`, and the links to the search page. The rest is loaded when it is opened. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (!dialog) return;
  document.addEventListener('keydown', (event) => {
    const isElsewhere = document.querySelector('dialog[open]') !== null && !dialog.open;
    if (!isShortcut(event) || isElsewhere) return;
    event.preventDefault();
    openSearch(dialog);
  });
  for (const link of document.querySelectorAll('[data-opens-search]')) {
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event as MouseEvent)) return;
      event.preventDefault();
      openSearch(dialog);
    });
  }
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  findElement(dialog, '[data-close]').addEventListener('click', () => dialog.close());
  findElement(dialog, '[data-reload]').addEventListener('click', () => void loadSearch(dialog, true));
}

function openSearch(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
  findElementOf(HTMLInputElement, dialog, '[role="combobox"]').select();
  void loadSearch(dialog);
}

async function loadSearch(dialog: HTMLDialogElement, isRetry = false): Promise<void> {
  // Who knows the name types it and presses Enter before anything has arrived.
  if (isRetry) showState(dialog, 'loading');
  let isEager = false;
  const stopWatching = new AbortController();
  const field = findElementOf(HTMLInputElement, dialog, '[role="combobox"]');
  const watchEnter = (event: KeyboardEvent): void => {
    if (!event.isComposing) isEager = event.key === 'Enter';
  };
  field.addEventListener('keydown', watchEnter, { signal: stopWatching.signal });
  try {
    const [{ wakeSearch }, results] = await Promise.all([import('./search-dialog.ts'), loadPart('search')]);
    if (!dialog.contains(results)) dialog.append(results);
    wakeSearch(dialog, isEager);
  } catch {
    // A browser remembers that a script failed until the page is left: the search page loads its own.
    if (isRetry && navigator.onLine) location.assign(`/search/?${new URLSearchParams({ q: field.value })}`);
    else showState(dialog, 'error');
  } finally {
    stopWatching.abort();
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (hasCommand) return !event.shiftKey && event.key.toLowerCase() === 'k';
  return event.key === '/' && isSlashOn() && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Other clicks open the search page in a tab or window of its own. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
