import { comparisonPath } from '#src/views/links.ts';
import { findElement, showState } from '../elements.ts';
import { firstMove } from '../first-move.ts';
import { findPage } from '../page-exists.ts';
import { createTurns } from '../search/turns.ts';
import { customPath, readAskedTools, withWeights } from './asked-tools.ts';
import { findTools, slugsOfPair } from './find-tools.ts';
import { hushLoading, sayLoading } from './loading.ts';

/** How the reader came to what the address asks for: by opening the page, by changing the tools on it, or by going back and forth. */
type Way = 'arrival' | 'change' | 'travel';

interface Page {
  readonly root: HTMLElement;
  readonly takeTurn: () => () => boolean;
  /** The tools that the address named when the page last followed it. */
  named: string;
}

/** Wires the custom comparison: the page shows what its address asks for, and every change is a step of the history. */
export function startCustomComparison(): void {
  const root = document.querySelector<HTMLElement>('[data-custom]');
  if (!root) return;
  const page: Page = { root, takeTurn: createTurns(), named: '' };
  // The counts of today wait for a move, which may come before the tools have.
  void firstMove();
  addEventListener('popstate', () => {
    // A link to a place on the page is a step of the history too.
    if (page.named !== namedTools()) void show(page, 'travel');
  });
  void show(page, 'arrival');
}

/** Shows what the address asks for; whatever goes wrong with it, the reader is told. */
async function show(page: Page, way: Way, message = ''): Promise<void> {
  const isNewest = page.takeTurn();
  page.named = namedTools();
  try {
    await follow(page, { way, message, isNewest });
  } catch (error) {
    console.error(error);
    if (!isNewest()) return;
    hushLoading(page.root);
    showState(page.root, 'broken');
  }
}

interface Turn {
  readonly way: Way;
  /** Said once the tools are shown. */
  readonly message: string;
  /** Whether the reader has asked for nothing else since. */
  readonly isNewest: () => boolean;
}

async function follow(page: Page, { way, message, isNewest }: Turn): Promise<void> {
  const asked = readAskedTools(location.search);
  if (way === 'arrival' && asked.slugs.length + asked.malformed.length === 0) {
    // The page says by itself what belongs here.
    showState(page.root, 'empty');
    await firstMove();
    if (!isNewest()) return;
  }
  sayLoading(page.root, asked.slugs.length);
  const pair = asked.malformed.length > 0 ? null : slugsOfPair(asked.slugs);
  const loading = Promise.all([findTools(asked), loadShowing(), asked.slugs.length > 1 ? loadRenderer() : null]);
  // It may fail while the way to the pair's own page is looked for: that is told when the data are waited for.
  loading.catch(() => undefined);
  if (way === 'arrival' && pair && (await leadToPair(pair))) return;
  const [found, showing, renderer] = await loading;
  if (!isNewest()) return;
  // Former slugs may stand for a pair that has a page. Where more was asked for, the reader is told what became of the rest instead.
  const led = found.isWhole && found.renamed.length > 0 ? slugsOfPair(found.slugs) : null;
  if (way === 'arrival' && led && (await leadToPair(led))) return;
  if (!isNewest()) return;
  hushLoading(page.root);
  history.replaceState(history.state, '', customPath(found.slugs, location.search) + location.hash);
  page.named = namedTools();
  if (!showing) return showState(page.root, 'broken');
  showing.showFound({ ...page, ...choiceOf(page) }, found, renderer);
  findElement(page.root, '[data-status]').textContent = found.unreachable.length === 0 ? message : '';
  if (way === 'arrival') scrollToTarget();
}

/** The tools in the address, as it says them. */
function namedTools(): string {
  return new URLSearchParams(location.search).getAll('t').join();
}

/** The place that the address leads to came too late for the browser to find it. */
function scrollToTarget(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** What the controls of the page do: they read the address and write it. */
function choiceOf(page: Page) {
  return {
    chosen: () => readAskedTools(location.search).slugs,
    change: (slugs: readonly string[], message: string) => {
      history.pushState(null, '', customPath(slugs, location.search));
      void show(page, 'change', message);
    },
    retry: () => void show(page, 'change'),
  };
}

/** What shows the page arrives beside the data; `null` when it does not. */
async function loadShowing() {
  return import('./show-found.ts').catch(() => null);
}

/** What puts a comparison together, for two tools and more. */
async function loadRenderer() {
  return import('./render/render-comparison.ts').catch(() => null);
}

/** On arrival a pair with a page of its own is read there; this page then leaves no trace in the history. */
async function leadToPair([one, other]: readonly [string, string]): Promise<boolean> {
  const path = comparisonPath(one, other);
  if ((await findPage(path)) !== 'there') return false;
  location.replace(withWeights(path, location.search) + location.hash);
  return true;
}
