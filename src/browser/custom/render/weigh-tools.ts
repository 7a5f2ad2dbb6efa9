import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import type { Weights } from '#src/comparison/weights.ts';
import type { WeighedTool } from '#src/views/weighed-words.ts';
import { chosenWeights, watchWeights } from '../../weights/chosen-weights.ts';
import { findControl, readPersonaIds } from '../../weights/control.ts';
import { markWeights } from '../../weights/mark-weights.ts';
import { showWeighedResult } from '../../weights/weighed-result.ts';

let shown: readonly WeighedTool[] = [];
let isWatching = false;

/** Says what the reader's weights make of the tools that are shown now, and goes on saying it as the weights change. */
export function weighTools(data: readonly ToolData[]): void {
  const control = findControl();
  if (!control) return;
  const personaIds = readPersonaIds(control);
  shown = data.map(({ tool }) => ({ name: tool.name, takes: tool.reviews }));
  const show = (weights: Weights): void => {
    showWeighedResult(shown, weights);
    markWeights(personaIds, weights);
  };
  show(chosenWeights(personaIds));
  if (!isWatching) watchWeights(personaIds, show);
  isWatching = true;
}
