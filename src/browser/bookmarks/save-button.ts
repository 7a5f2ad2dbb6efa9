import { isSamePage, readBookmark, type Bookmark } from './bookmark.ts';
import { BOOKMARKS_MAX } from './bookmark-file.ts';
import { NOT_KEPT } from './not-kept.ts';
import { addBookmarks, readBookmarks, removeBookmark, watchBookmarks } from './store.ts';

const NO_ROOM = `There is room for ${BOOKMARKS_MAX} bookmarks; remove one first.`;

/** Wires every save button of the page, and keeps them in step with other tabs. */
export function startSaveButtons(): void {
  const parts = [...document.querySelectorAll('[data-save-button]')].map(findParts).filter((part) => part !== null);
  const showAll = () => parts.forEach(showState);
  for (const part of parts) {
    part.button.addEventListener('click', () => {
      part.note.textContent = toggle(part.button);
      showAll();
    });
    part.button.removeAttribute('data-waiting');
  }
  watchBookmarks(showAll);
  // A page taken back from the browser's history slept through what other pages did.
  addEventListener('pageshow', showAll);
  showAll();
}

interface Parts {
  readonly button: HTMLButtonElement;
  readonly word: Element;
  readonly note: Element;
}

function findParts(element: Element): Parts | null {
  const button = element.querySelector('button');
  const word = element.querySelector('[data-word]');
  const note = element.querySelector('[role="status"]');
  return button && word && note ? { button, word, note } : null;
}

function showState({ button, word }: Parts): void {
  const page = pageOf(button);
  const isSaved = page !== null && readBookmarks().items.some((item) => isSamePage(item, page));
  button.setAttribute('aria-pressed', String(isSaved));
  word.textContent = isSaved ? 'Saved' : 'Save';
}

/** Saves the page or takes it back; gives the sentence to show, which is empty when all went well. */
function toggle(button: HTMLButtonElement): string {
  const page = pageOf(button);
  if (!page) return '';
  if (button.getAttribute('aria-pressed') === 'true') return removeBookmark(page) === 'refused' ? NOT_KEPT : '';
  const merged = addBookmarks([page]);
  if (merged === null) return NOT_KEPT;
  return merged.left > 0 ? NO_ROOM : '';
}

function pageOf(button: HTMLButtonElement): Bookmark | null {
  const { kind, slug, title } = button.dataset;
  return readBookmark({ kind, slug, title, saved: new Date().toISOString() });
}
