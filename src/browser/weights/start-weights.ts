import { areWeightsEqual } from '#src/comparison/weights.ts';
import { chosenWeights } from './chosen-weights.ts';
import { findControl, readPersonaIds } from './control.ts';

let following: Promise<void> | null = null;

/**
 * Wires the control over the panel's weights. What the control holds, and what on the page follows the weights, is loaded only for a reader
 * who has weighed the panel before, came by the link of one who had, or opens the control.
 */
export function startWeights(): void {
  const control = findControl();
  if (!control) return;
  const personaIds = readPersonaIds(control);
  for (const waiting of [control, ...document.querySelectorAll('[data-weighed-result]')]) waiting.removeAttribute('data-waiting');
  control.addEventListener('toggle', () => {
    if (control.open) void fillControl(control, personaIds);
  });
  // A comparison that is put together in the browser brings such links later.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href="#weights"]')) control.open = true;
  });
  if (!areWeightsEqual(chosenWeights(personaIds))) void arriveWeighed(personaIds);
}

/** A list stays unseen until it has the reader's order, so that nothing moves in front of the reader. */
async function arriveWeighed(personaIds: readonly string[]): Promise<void> {
  const { dataset } = document.documentElement;
  dataset['weighing'] = '';
  try {
    await followWeights(personaIds);
  } catch {
    // The page then says what the panel says, and the control that it could not be loaded.
  }
  delete dataset['weighing'];
}

async function fillControl(control: HTMLDetailsElement, personaIds: readonly string[]): Promise<void> {
  try {
    const [{ showWeightFields }] = await Promise.all([import('./weight-fields.ts'), followWeights(personaIds)]);
    await showWeightFields(control, personaIds);
  } catch {
    // A browser remembers that a script failed until the page is left, so that trying again here would be in vain.
    control.append('The weights could not be loaded. Load the page again to try once more.');
  }
}

/** Makes all that the page says by weight follow the reader's choice, from now on. */
function followWeights(personaIds: readonly string[]): Promise<void> {
  following ??= loadFollowers(personaIds);
  return following;
}

async function loadFollowers(personaIds: readonly string[]): Promise<void> {
  if (document.querySelector('[data-weighed-result] data')) {
    const { followInResult } = await import('./weighed-result.ts');
    followInResult(personaIds);
  }
  if (document.querySelector('[data-takes]')) {
    const { followInRanking } = await import('./weighed-ranking.ts');
    followInRanking(personaIds);
  }
}
