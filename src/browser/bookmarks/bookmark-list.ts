import { cloneTemplate, findElement, findElementOf, showState } from '../elements.ts';
import { downloadText } from '../download.ts';
import { bookmarkPath, isSamePage, type Bookmark } from './bookmark.ts';
import { fillTrayButton } from '../tray/tray-buttons.ts';
import { serialiseBookmarks } from './bookmark-file.ts';
import { importFile } from './import-file.ts';
import { NOT_KEPT } from './not-kept.ts';
import { addBookmarks, forgetUnreadable, readBookmarks, readUnreadable, removeBookmark, watchBookmarks } from './store.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Shows the reader's bookmarks on their page and wires its buttons. */
export function startBookmarkList(): void {
  const root = document.querySelector<HTMLElement>('[data-bookmarks]');
  if (!root) return;
  wireFiles(root);
  wireUnreadable(root);
  const refresh = () => showBookmarks(root);
  watchBookmarks(refresh);
  addEventListener('pageshow', refresh);
  refresh();
}

function showBookmarks(root: HTMLElement): void {
  const { items } = readBookmarks();
  findElement(root, '[data-list]').replaceChildren(...items.map((item) => buildRow(root, item)));
  findElement(root, '[data-unreadable]').hidden = readUnreadable() === null;
  showState(root, items.length > 0 ? 'list' : 'empty');
}

function buildRow(root: HTMLElement, bookmark: Bookmark): HTMLElement {
  const row = cloneTemplate(root, '[data-row]');
  const link = findElementOf(HTMLAnchorElement, row, '[data-link]');
  link.href = bookmarkPath(bookmark);
  link.textContent = bookmark.title;
  findElement(row, '[data-kind]').textContent = bookmark.kind === 'tool' ? 'Tool' : 'Comparison';
  const saved = findElementOf(HTMLTimeElement, row, '[data-saved]');
  saved.dateTime = bookmark.saved;
  saved.textContent = dayFormat.format(new Date(bookmark.saved));
  findElement(row, '[data-name]').textContent = ` ${bookmark.title}`;
  fillTrayButton(row, bookmark.kind === 'tool' ? { slug: bookmark.slug, name: bookmark.title } : null);
  findElement(row, '[data-remove]').addEventListener('click', () => remove(root, bookmark));
  return row;
}

function remove(root: HTMLElement, bookmark: Bookmark): void {
  const place = readBookmarks().items.findIndex((item) => isSamePage(item, bookmark));
  const removed = removeBookmark(bookmark);
  if (removed === 'refused') return say(root, NOT_KEPT);
  showBookmarks(root);
  say(root, `Removed ${bookmark.title}.`, () => restore(root, bookmark));
  // The next row has moved under the finger; with no row left, taking it back is all there is to do.
  const rows = removeButtons(root);
  (rows[place] ?? rows.at(-1) ?? findElement(root, '[data-undo]')).focus();
}

function restore(root: HTMLElement, bookmark: Bookmark): void {
  if (addBookmarks([bookmark]) === null) return say(root, NOT_KEPT);
  showBookmarks(root);
  say(root, `${bookmark.title} is back.`);
  const place = readBookmarks().items.findIndex((item) => isSamePage(item, bookmark));
  removeButtons(root)[place]?.focus();
}

function removeButtons(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-list] [data-remove]')];
}

/** Says a sentence at the foot of the window; with a way back, a button for it. */
function say(root: HTMLElement, message: string, undo?: () => void): void {
  findElement(root, '[data-bar]').hidden = false;
  findElement(root, '[data-message]').textContent = message;
  const button = findElementOf(HTMLButtonElement, root, '[data-undo]');
  button.hidden = undo === undefined;
  button.onclick = undo ?? null;
}

function wireFiles(root: HTMLElement): void {
  findElement(root, '[data-export]').addEventListener('click', () => {
    downloadText(`bookmarks-${today()}.json`, serialiseBookmarks(readBookmarks().items));
  });
  const input = findElementOf(HTMLInputElement, root, '[data-import]');
  input.addEventListener('change', () => void takeFile(root, input));
}

async function takeFile(root: HTMLElement, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const message = await importFile(file);
  // Emptied, so that the same file can be chosen again.
  input.value = '';
  showBookmarks(root);
  say(root, message);
}

function wireUnreadable(root: HTMLElement): void {
  findElement(root, '[data-take-unreadable]').addEventListener('click', () => {
    downloadText(`bookmarks-unreadable-${today()}.txt`, readUnreadable() ?? '');
  });
  findElement(root, '[data-forget-unreadable]').addEventListener('click', () => {
    const isForgotten = forgetUnreadable();
    showBookmarks(root);
    say(root, isForgotten ? 'Deleted.' : NOT_KEPT);
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
