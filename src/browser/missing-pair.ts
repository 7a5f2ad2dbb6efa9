import { toolPath } from '#src/views/links.ts';
import { cloneTemplate, findElement, findElementOf, showState } from './elements.ts';
import { findComparison, hubPath, NO_PAGE } from './pair-address.ts';
import { readToolNames } from './tool-names.ts';

/** The two tools that the hub's address names. */
interface Asked {
  readonly a: string;
  readonly b: string;
}

/** On the hub: leads on to the pair that the address names, or says that it has no page. */
export async function startMissingPair(): Promise<void> {
  const place = document.querySelector('[data-missing-pair]');
  const query = new URLSearchParams(location.search);
  const asked = { a: query.get('a') ?? '', b: query.get('b') ?? '' };
  if (!place || (asked.a === '' && asked.b === '')) return;
  const names = readToolNames();
  const stranger = [asked.a, asked.b].find((slug) => slug !== '' && !names.has(slug));
  if (stranger !== undefined) return place.replaceChildren(tellStranger(stranger));
  if (asked.a === '' || asked.b === '') return;
  const address = location.hash === NO_PAGE ? hubPath(asked.a, asked.b) + NO_PAGE : await findComparison(asked.a, asked.b);
  if (!address.startsWith(hubPath(asked.a, asked.b))) return location.replace(address);
  place.replaceChildren(tellPair(asked, { names, state: address.endsWith(NO_PAGE) ? 'missing' : 'unknown' }));
  // What was known on the way here may change: a reload looks again.
  history.replaceState(history.state, '', location.pathname + location.search);
}

function tellStranger(slug: string): HTMLElement {
  const box = cloneTemplate(document, '[data-missing-pair-template]');
  showState(box, 'no-tool');
  findElement(box, '[data-name="unknown"]').textContent = slug;
  return box;
}

interface Finding {
  readonly names: ReadonlyMap<string, string>;
  readonly state: 'missing' | 'unknown';
}

function tellPair(asked: Asked, { names, state }: Finding): HTMLElement {
  const box = cloneTemplate(document, '[data-missing-pair-template]');
  showState(box, state);
  for (const side of ['a', 'b'] as const) {
    const slug = asked[side];
    const name = names.get(slug) ?? slug;
    box.querySelectorAll(`[data-name="${side}"]`).forEach((element) => (element.textContent = name));
    const tool = findElementOf(HTMLAnchorElement, box, `[data-tool="${side}"]`);
    tool.href = toolPath(slug);
    tool.textContent = name;
    findElementOf(HTMLAnchorElement, box, `[data-comparisons="${side}"]`).href = `${toolPath(slug)}#comparisons`;
  }
  return box;
}
