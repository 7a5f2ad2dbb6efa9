import { comparisonPath, toolPath } from '#src/views/links.ts';
import { findElement, findElementOf, showState } from '../elements.ts';
import { firstMove } from '../first-move.ts';
import { findPage } from '../page-exists.ts';
import { startAddTool } from './add-tool.ts';
import { withWeights } from './asked-tools.ts';
import { showChosenTools, wireChosenTools, type Choice } from './chosen-tools.ts';
import { slugsOfPair, type FoundTools } from './find-tools.ts';
import type * as RenderComparison from './render/render-comparison.ts';
import { keepWeights } from './keep-weights.ts';
import { showRemarks } from './remarks.ts';

/** The page, and what its controls do. */
interface Page extends Choice {
  readonly root: HTMLElement;
  readonly retry: () => void;
}

type Renderer = typeof RenderComparison;

let isWired = false;

/** Shows the tools that were found, and a comparison of them when there are two or more. */
export function showFound(page: Page, found: FoundTools, renderer: Renderer | null): void {
  const { root } = page;
  const tools = found.tools.map(({ tool }) => tool);
  if (!isWired) wirePage(page);
  isWired = true;
  const isBroken = tools.length > 1 && renderer === null;
  showRemarks(root, found, { isBroken });
  // A browser remembers that a script did not arrive until the page is left.
  findElement(root, '[data-retry]').onclick = isBroken ? () => location.reload() : page.retry;
  showChosenTools(root, tools);
  showState(root, stateOf(found, renderer));
  const [only] = tools;
  if (only) findElementOf(HTMLAnchorElement, root, '[data-only-tool]').href = toolPath(only.slug);
  showComparison(root, found, tools.length > 1 ? renderer : null);
  void offerOwnPage(root, slugsOfPair(tools.map(({ slug }) => slug)));
}

function wirePage(page: Page): void {
  const { root } = page;
  wireChosenTools(root, page);
  startAddTool(root, page);
  const ownPage = findElementOf(HTMLAnchorElement, root, '[data-own-page]');
  // The reader may have weighed the panel since the link was made.
  ownPage.addEventListener('click', () => (ownPage.href = withWeights(ownPage.pathname, location.search)));
}

function stateOf({ tools, unreachable }: FoundTools, renderer: Renderer | null): string {
  if (tools.length > 1 && renderer) return 'result';
  if (tools.length === 1 && unreachable.length === 0) return 'one';
  return tools.length + unreachable.length === 0 ? 'empty' : 'unreachable';
}

function showComparison(root: HTMLElement, { tools }: FoundTools, renderer: Renderer | null): void {
  const result = findElement(root, '[data-result]');
  keepWeights(root);
  if (!renderer) return result.replaceChildren();
  const hasService = root.hasAttribute('data-has-ballots');
  const { intro, parts } = renderer.renderComparison(tools, { today: new Date().toISOString().slice(0, 10), hasService });
  findElement(root, '[data-intro]').textContent = intro;
  result.dataset['count'] = String(tools.length);
  result.replaceChildren(...parts);
  renderer.wireTables(result);
  renderer.weighTools(tools);
  if (hasService) void firstMove().then(showCounts);
}

/** What does not come leaves the counts of the build. */
async function showCounts(): Promise<void> {
  const counts = await import('../votes/live-counts.ts').catch(() => null);
  await counts?.showLiveCounts();
}

/** Two tools left over from more are not torn away from under the reader: their own page is offered. */
async function offerOwnPage(root: HTMLElement, pair: readonly [string, string] | null): Promise<void> {
  const link = findElementOf(HTMLAnchorElement, root, '[data-own-page]');
  link.hidden = true;
  if (!pair) return;
  const path = comparisonPath(...pair);
  link.href = path;
  const existence = await findPage(path);
  if (link.pathname === path) link.hidden = existence !== 'there';
}
