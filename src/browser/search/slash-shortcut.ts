import { readStorage, writeStorage } from '../storage.ts';

const KEY = 'pairwise:slash-search';

/** What was chosen on this page, for browsers that keep nothing. */
let chosen: boolean | null = null;

/** Tells whether `/` opens search: it does until the reader switches it off. */
export function isSlashOn(): boolean {
  return chosen ?? readStorage(KEY) !== 'off';
}

/** Wires the box that switches the shortcut off, and remembers what is chosen. */
export function wireSlashBox(box: HTMLInputElement): void {
  box.checked = isSlashOn();
  box.addEventListener('change', () => {
    chosen = box.checked;
    writeStorage(KEY, box.checked ? 'on' : 'off');
  });
}
