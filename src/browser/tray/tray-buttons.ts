import { readTray } from './tray-store.ts';
import type { TrayTool } from './tray-state.ts';

/** Shows on every button of the page, or of a part of it, whether its tool is in the tray. */
export function markTrayButtons(root: ParentNode = document): void {
  const slugs = new Set(readTray().map(({ slug }) => slug));
  for (const button of root.querySelectorAll<HTMLElement>('[data-tray]')) {
    button.setAttribute('aria-pressed', String(slugs.has(button.dataset['tray'] ?? '')));
    button.removeAttribute('data-waiting');
  }
}

/** Makes the button in a copied row that of a tool; a row of anything else has none. */
export function fillTrayButton(row: ParentNode, tool: TrayTool | null): void {
  const button = row.querySelector<HTMLElement>('[data-tray]');
  if (!tool) return button?.remove();
  if (!button) return;
  Object.assign(button.dataset, { tray: tool.slug, trayName: tool.name });
  const name = button.querySelector('bdi');
  if (name) name.textContent = tool.name;
  markTrayButtons(row);
}
