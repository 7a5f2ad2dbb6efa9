import type { Weights } from '#src/comparison/weights.ts';
import { readTakesAttribute } from '#src/views/takes-attribute.ts';
import { longestWeighedWords, wordWeighed, type WeighedTool } from '#src/views/weighed-words.ts';
import { chosenWeights, watchWeights } from './chosen-weights.ts';
import { markWeights } from './mark-weights.ts';
import { showWeighedWords } from './show-words.ts';

/** Makes the result of a page that carries its tools follow the reader's weights. */
export function followInResult(personaIds: readonly string[]): void {
  const tools = readWeighedTools();
  const show = (weights: Weights): void => {
    showWeighedResult(tools, weights);
    markWeights(personaIds, weights);
  };
  show(chosenWeights(personaIds));
  watchWeights(personaIds, show);
}

/** Says what weights make of tools, wherever the page has a place for it, and keeps room for what other weights may make of them. */
export function showWeighedResult(tools: readonly WeighedTool[], weights: Weights): void {
  const room = longestWeighedWords(tools.map(({ name }) => name));
  for (const result of document.querySelectorAll<HTMLElement>('[data-weighed-result]')) result.dataset['room'] = room;
  showWeighedWords(wordWeighed(tools, weights));
}

function readWeighedTools(): readonly WeighedTool[] {
  return Array.from(document.querySelectorAll<HTMLDataElement>('[data-weighed-result] data'), ({ value, textContent }) => ({
    name: textContent.trim(),
    takes: readTakesAttribute(value),
  }));
}
