import { areWeightsEqual, decodeWeights, encodeWeights, WEIGHTS, type Weights } from '#src/comparison/weights.ts';
import { readStorage, removeStorage, writeStorage } from '../storage.ts';

/** Where this reader's last choice is kept: weights by persona id, as JSON. */
const KEY = 'pairwise:weights';

/** The parameter of the address: a digit a persona, in panel order. */
const PARAMETER = 'w';

/** Told on the document when the reader weighs the panel anew. */
const CHANGED = 'pairwise:weights';

/**
 * The weights of this page: what its address says, else what this reader chose last, else equal ones.
 *
 * The address comes to say what the page shows, so that a copy of it shows the same: remembered weights are written into it, weights that
 * cannot be read are dropped from it. A link's weights are not remembered until the reader changes them.
 */
export function chosenWeights(personaIds: readonly string[]): Weights {
  const text = new URLSearchParams(location.search).get(PARAMETER);
  const fromAddress = text === null ? null : decodeWeights(personaIds, text);
  if (fromAddress) return fromAddress;
  const remembered = rememberedWeights(personaIds);
  writeAddress(personaIds, remembered);
  return remembered;
}

/** Takes the reader's new weights: into the address, into memory, and to all who watch. */
export function chooseWeights(personaIds: readonly string[], weights: Weights): void {
  writeAddress(personaIds, weights);
  if (areWeightsEqual(weights)) removeStorage(KEY);
  else writeStorage(KEY, JSON.stringify(weights));
  document.dispatchEvent(new CustomEvent(CHANGED));
}

/**
 * Calls back when the reader weighs the panel anew, and when the way back or forth leads to an address with other weights.
 * Another tab's change is not told: a page keeps the weights it shows, and the next one takes the last that were chosen.
 */
export function watchWeights(personaIds: readonly string[], onChange: (weights: Weights) => void): void {
  const tell = (): void => onChange(chosenWeights(personaIds));
  document.addEventListener(CHANGED, tell);
  addEventListener('popstate', tell);
}

/** What is kept may be from another day's panel, or written by anyone: only known personas and true weights are taken. */
function rememberedWeights(personaIds: readonly string[]): Weights {
  const kept = parseRecord(readStorage(KEY) ?? '{}');
  return Object.fromEntries(personaIds.map((id) => [id, WEIGHTS.find((weight) => weight === kept[id]) ?? 1]));
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    return {};
  }
}

/** Writes the weights into the address and leaves the rest of it to the letter; equal ones need no parameter. */
function writeAddress(personaIds: readonly string[], weights: Weights): void {
  const parameters = location.search.split(/[?&]/).filter((part) => part !== '' && part.split('=')[0] !== PARAMETER);
  if (!areWeightsEqual(weights)) parameters.push(`${PARAMETER}=${encodeWeights(personaIds, weights)}`);
  const search = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
}
