import { findElement, findElementOf } from '../elements.ts';
import { firstMove } from '../first-move.ts';
import type { ToolCombobox } from '../picker/tool-combobox.ts';
import type { Choice } from './chosen-tools.ts';

/** Wires the open slot: a tool that is chosen there comes to stand beside the others. */
export function startAddTool(root: HTMLElement, { chosen, change }: Choice): void {
  const select = findElementOf(HTMLSelectElement, root, '[data-add] select');
  let offerTyping: (() => ToolCombobox) | null = null;
  let combobox: ToolCombobox | null = null;
  // A tool that the keys have come to in the plain list would stay behind, neither chosen nor seen.
  const replaceList = (): void => {
    if (select.value === '') combobox ??= offerTyping?.() ?? null;
  };
  watchChoice(select, (slug) => {
    const name = select.selectedOptions[0]?.text ?? slug;
    const slugs = chosen();
    select.value = '';
    combobox?.show();
    replaceList();
    if (slugs.includes(slug)) findElement(root, '[data-status]').textContent = `${name} stands here already.`;
    else change([...slugs, slug], `${name} is number ${slugs.length + 1} of ${slugs.length + 1} now.`);
  });
  // A field to type in costs more than the list that is there; where it does not arrive, the list does what it does.
  void firstMove()
    .then(() => import('../picker/tool-combobox.ts'))
    .then(({ createToolCombobox }) => {
      offerTyping = () => createToolCombobox(select, { noteOf: (slug) => (chosen().includes(slug) ? 'Here already' : undefined) });
      replaceList();
    })
    .catch(() => null);
}

/**
 * Tells what is chosen in a list. The keys that step through a closed one change it with every press: that is looking, until Enter or leaving
 * the list makes it a choice (https://www.w3.org/WAI/WCAG22/Understanding/on-input.html).
 */
function watchChoice(select: HTMLSelectElement, onChoice: (slug: string) => void): void {
  let isStepping = false;
  const take = (): void => {
    if (select.value !== '') onChoice(select.value);
  };
  // Some browsers step at the one, some at the other; both do it before any timer runs.
  for (const type of ['keydown', 'keypress']) {
    select.addEventListener(type, () => {
      isStepping = true;
      setTimeout(() => (isStepping = false));
    });
  }
  select.addEventListener('keydown', (event) => {
    // In an open list the key chooses something else; within `:is()`, a browser that does not know `:open` goes on.
    if (event.key !== 'Enter' || select.value === '' || select.matches(':is(:open)')) return;
    event.preventDefault();
    take();
  });
  select.addEventListener('change', () => {
    if (!isStepping) take();
  });
  select.addEventListener('blur', () => {
    // The reader who went to another window comes back to what was left.
    if (document.hasFocus()) take();
  });
  // Who was faster than the script has chosen already, unless the keys are still at it.
  if (!select.matches(':focus-visible')) take();
}
