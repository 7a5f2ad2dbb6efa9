import { readStorage, watchStorage } from '../storage.ts';
import type * as Tray from './tray.ts';
import { TRAY_KEY } from './tray-key.ts';

/** Wires the tray: until there is something in it, or something is put into it, a page loads no more of it than this. */
export function startTray(): void {
  const load = createLoader();
  const show = async (): Promise<void> => (await load())?.showTray();
  document.addEventListener('click', ({ target }) => {
    const button = buttonAt(target);
    if (button) void press(button, load);
  });
  // Who points at a button is about to press it, and may leave the page at once: by then the tray is there to take the tool.
  for (const hint of ['pointerover', 'focusin']) document.addEventListener(hint, ({ target }) => buttonAt(target) && void load());
  for (const button of document.querySelectorAll('[data-tray][data-waiting]')) button.removeAttribute('data-waiting');
  watchStorage(TRAY_KEY, () => void show());
  // A page taken back from the browser's history slept through what other pages did.
  addEventListener('pageshow', ({ persisted }) => persisted && void show());
  if (readStorage(TRAY_KEY)?.includes('slug')) void show();
}

type Loader = () => Promise<typeof Tray | null>;

/** Asks for the tray once, so that what was pressed first comes first; `null` where it did not arrive, and it is asked for again. */
function createLoader(): Loader {
  let tray: ReturnType<Loader> | null = null;
  return () =>
    (tray ??= import('./tray.ts').catch(() => {
      tray = null;
      return null;
    }));
}

function buttonAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tray]') : null;
}

/** A button that does nothing would look like one that has done its work: what failed is said beside it. */
async function press(button: HTMLElement, load: Loader): Promise<void> {
  const tray = await load();
  if (button.nextElementSibling?.matches('[role="alert"]')) button.nextElementSibling.remove();
  if (tray) return tray.toggleButton(button);
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = 'The compare tray could not be loaded. Load the page again to try once more.';
  button.after(words);
}
