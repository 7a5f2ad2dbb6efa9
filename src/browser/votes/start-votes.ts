import { firstMove } from '../first-move.ts';
import { readStorage, watchStorage } from '../storage.ts';
import type * as BallotBox from './ballot-box.ts';
import { VOTED_KEY } from './voted-key.ts';

/**
 * Wires the forms of the page in which readers vote. Until the reader moves, nobody is asked for anything: the counts of the build stand, and
 * a host without the service has no request to refuse. What a vote takes comes when one is near, or was cast in this browser before.
 */
export function startVotes(): void {
  const load = createLoader();
  const follow = async (): Promise<void> => (await load())?.showOwnBallots();
  document.addEventListener('submit', (event) => {
    const form = ballotAt(event.target);
    if (!form) return;
    event.preventDefault();
    if (event.submitter instanceof HTMLButtonElement) void press(form, event.submitter, load);
  });
  for (const hint of ['pointerover', 'focusin']) document.addEventListener(hint, ({ target }) => ballotAt(target) && void load());
  watchStorage(VOTED_KEY, () => void follow());
  // A page taken back from the browser's history slept through what other pages did.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    void showLiveCounts();
    if (hasVoted()) void follow();
  });
  if (hasVoted()) void follow();
  void firstMove().then(whenIdle).then(showLiveCounts);
}

/** Without a script a vote leads back to a place on the page. */
function hasVoted(): boolean {
  return location.hash === '#voted' || readStorage(VOTED_KEY) !== null;
}

type Loader = () => Promise<typeof BallotBox | null>;

/** Asks for the ballot box once, so that what was pressed first comes first; `null` where it did not arrive, and it is asked for again. */
function createLoader(): Loader {
  let box: ReturnType<Loader> | null = null;
  return () =>
    (box ??= import('./ballot-box.ts').catch(() => {
      box = null;
      return null;
    }));
}

function ballotAt(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>('.ballot') : null;
}

async function press(form: HTMLFormElement, button: HTMLButtonElement, load: Loader): Promise<void> {
  const box = await load();
  if (box) return box.press(form, button);
  const words = form.querySelector('[role]');
  if (words) words.textContent = 'What sends a vote could not be loaded. Load the page again to try once more.';
}

function whenIdle(): Promise<void> {
  // Safari has no such call.
  return new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 200)));
}

/** What does not come leaves the counts of the build. */
async function showLiveCounts(): Promise<void> {
  const counts = await import('./live-counts.ts').catch(() => null);
  await counts?.showLiveCounts();
}
