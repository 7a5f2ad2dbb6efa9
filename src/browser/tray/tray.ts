import { comparisonPath, customComparisonPath } from '#src/views/links.ts';
import { SIDES } from '#src/views/side.ts';
import { cloneTemplate, findElement } from '../elements.ts';
import { fill } from '../fill.ts';
import { findPage } from '../page-exists.ts';
import { loadPart } from '../page-part.ts';
import { dropMissingTools } from './missing-tools.ts';
import { markTrayButtons } from './tray-buttons.ts';
import { toggleTool, TRAY_MOST, type TrayTool } from './tray-state.ts';
import { readTray, writeTray } from './tray-store.ts';

/** Puts the tool of a button into the tray, or takes it out. */
export async function toggleButton({ dataset }: HTMLElement): Promise<void> {
  const tool = { slug: dataset['tray'] ?? '', name: dataset['trayName'] ?? '' };
  const toggled = toggleTool(readTray(), tool);
  if (toggled === 'full') return showTray(`Four tools fit side by side: remove one to add ${tool.name}.`);
  await change(
    toggled,
    toggled.some(({ slug }) => slug === tool.slug) ? `${tool.name} is in the comparison.` : `${tool.name} is out again.`,
  );
}

/** Shows the tray as it is kept, with a sentence on what happened; an empty one is taken away. */
export async function showTray(message = ''): Promise<void> {
  const tools = readTray();
  markTrayButtons();
  if (!isShownHere(tools)) return document.querySelector('[data-tray-root]')?.remove();
  const root = await openTray().catch(() => null);
  if (!root) return;
  showTools(root, readTray());
  findElement(root, '[data-say]').textContent = message;
}

async function change(tools: readonly TrayTool[], message: string): Promise<void> {
  writeTray(tools);
  await showTray(message);
}

/** The custom comparison has slots of its own, and a comparison need not be offered on its own page. */
function isShownHere(tools: readonly TrayTool[]): boolean {
  const [one, other, ...more] = tools;
  if (!one || location.pathname === customComparisonPath([])) return false;
  return !other || more.length > 0 || location.pathname !== comparisonPath(one.slug, other.slug);
}

let isWired = false;

async function openTray(): Promise<HTMLElement> {
  const root = await loadPart('tray');
  if (!root.isConnected) document.body.append(root);
  if (!isWired) wireTray(root);
  isWired = true;
  return root;
}

function wireTray(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const remove = target?.closest<HTMLElement>('[data-remove]');
    if (remove) void removeTool(root, remove.dataset['remove'] ?? '');
    if (target?.closest('[data-clear]')) void clear();
    if (target?.closest('[data-compare]')) void compare(root);
  });
  // Whatever gets the focus stays clear of the tray.
  const makeRoom = (): void => {
    document.documentElement.style.scrollPaddingBottom = root.isConnected ? `${root.offsetHeight + 16}px` : '';
  };
  new ResizeObserver(makeRoom).observe(root);
  void dropMissingTools().then((isChanged) => (isChanged ? showTray() : undefined));
}

function showTools(root: HTMLElement, tools: readonly TrayTool[]): void {
  const slots = Math.max(2, tools.length + (tools.length % 2));
  const rows = SIDES.slice(0, slots).map((side, place) => {
    const tool = tools[place];
    if (!tool) return fill(cloneTemplate(root, '[data-open-slot]'), { side });
    return fill(cloneTemplate(root, '[data-filled-slot]'), { side, slug: tool.slug, name: tool.name });
  });
  findElement(root, '[data-tray-slots]').replaceChildren(...rows);
  findElement(root, '[data-compare]').ariaDisabled = String(tools.length < 2);
}

async function removeTool(root: HTMLElement, slug: string): Promise<void> {
  const tools = readTray();
  const place = tools.findIndex((tool) => tool.slug === slug);
  await change(
    tools.filter((tool) => tool.slug !== slug),
    `${tools[place]?.name ?? slug} is out again.`,
  );
  const buttons = root.querySelectorAll<HTMLElement>('[data-remove]');
  const next = buttons[Math.min(place, buttons.length - 1)];
  (root.isConnected ? next : document.querySelector<HTMLElement>(`[data-tray="${slug}"]`))?.focus();
}

async function clear(): Promise<void> {
  const [first] = readTray();
  await change([], '');
  document.querySelector<HTMLElement>(`[data-tray="${first?.slug ?? ''}"]`)?.focus();
}

/** Two tools with a page of their own are compared there. */
async function compare(root: HTMLElement): Promise<void> {
  const slugs = readTray().map(({ slug }) => slug);
  const [one, other] = slugs;
  if (one === undefined || other === undefined) {
    findElement(root, '[data-say]').textContent = `Add one more to compare; up to ${TRAY_MOST} fit side by side.`;
    return;
  }
  const path = comparisonPath(one, other);
  const hasPage = slugs.length === 2 && (await findPage(path)) === 'there';
  location.assign(hasPage ? path : customComparisonPath(slugs));
}
