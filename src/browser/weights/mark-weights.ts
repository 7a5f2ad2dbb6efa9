import { weightOf, type Weights } from '#src/comparison/weights.ts';
import { personaPath } from '#src/views/links.ts';

/** Writes behind each persona of the scorecard how often it counts, where that is not once. */
export function markWeights(personaIds: readonly string[], weights: Weights): void {
  for (const id of personaIds) {
    for (const link of document.querySelectorAll(`th > a[href="${personaPath(id)}"]`)) {
      const mark = link.parentElement?.querySelector('[data-weight]') ?? addMark(link);
      const weight = weightOf(weights, id);
      mark.textContent = weight === 1 ? '' : ` ×${weight}`;
    }
  }
}

function addMark(link: Element): HTMLElement {
  const mark = document.createElement('span');
  mark.dataset['weight'] = '';
  link.after(mark);
  return mark;
}
