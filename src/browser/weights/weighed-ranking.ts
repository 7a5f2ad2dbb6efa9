import { areWeightsEqual, weighedScore, type Weights } from '#src/comparison/weights.ts';
import { readTakesAttribute } from '#src/views/takes-attribute.ts';
import { wordWeighedRanking, wordWeighedTool, type WeighedTool } from '#src/views/weighed-words.ts';
import { findElement } from '../elements.ts';
import { setOwnOrder } from '../listing/listing.ts';
import { chosenWeights, watchWeights } from './chosen-weights.ts';
import { showWeighedWords } from './show-words.ts';

/** Makes the ranking of the page follow the reader's weights: a score beside each panel's, and the order of the rows. */
export function followInRanking(personaIds: readonly string[]): void {
  const tools = new Map(Array.from(document.querySelectorAll<HTMLElement>('[data-takes]'), (row) => [row, readTool(row)]));
  const show = (weights: Weights): void => showRanking(tools, weights);
  show(chosenWeights(personaIds));
  watchWeights(personaIds, show);
}

function readTool(row: HTMLElement): WeighedTool {
  return { name: findElement(row, 'h3').textContent.trim(), takes: readTakesAttribute(row.dataset['takes'] ?? '') };
}

function showRanking(tools: ReadonlyMap<HTMLElement, WeighedTool>, weights: Weights): void {
  for (const [row, { takes }] of tools) findElement(row, '[data-weighed]').textContent = wordWeighedTool(takes, weights);
  showWeighedWords(wordWeighedRanking([...tools.values()], weights));
  setOwnOrder(areWeightsEqual(weights) ? null : (row) => weighedScore(tools.get(row)?.takes ?? [], weights));
}
