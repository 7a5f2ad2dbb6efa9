import { cloneTemplate, findElement } from '../elements.ts';
import { findComparison } from '../pair-address.ts';
import { readToolNames } from '../tool-names.ts';

/** On the hub: leads to the comparison of the two tools that the address names, or says which of them nobody knows. */
export async function startAskedPair(): Promise<void> {
  const place = document.querySelector('[data-asked-pair]');
  const query = new URLSearchParams(location.search);
  const [a = '', b = ''] = ['a', 'b'].map((side) => query.get(side) ?? '');
  if (!place || (a === '' && b === '')) return;
  const names = readToolNames();
  const stranger = [a, b].find((slug) => slug !== '' && !names.has(slug));
  if (stranger !== undefined) return place.replaceChildren(tellStranger(stranger));
  if (a !== '' && b !== '') location.replace(await findComparison(a, b));
}

function tellStranger(slug: string): HTMLElement {
  const note = cloneTemplate(document, '[data-unknown-tool]');
  findElement(note, '[data-name]').textContent = slug;
  return note;
}
