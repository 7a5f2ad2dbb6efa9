import { decodeWeights, encodeWeights, WEIGHTS, weightOf, type Weights } from '#src/comparison/weights.ts';
import { findElement } from '../elements.ts';
import { loadPart } from '../page-part.ts';
import { chooseWeights, chosenWeights, watchWeights } from './chosen-weights.ts';

/** Fills the control with its fields, once, and keeps them and the reader's weights in step. */
export async function showWeightFields(control: HTMLElement, personaIds: readonly string[]): Promise<void> {
  const fields = await loadPart('weights');
  if (control.contains(fields)) return;
  const show = (weights: Weights): void => showWeights(fields, personaIds, weights);
  show(chosenWeights(personaIds));
  watchWeights(personaIds, show);
  fields.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseWeights(personaIds, withChoice(chosenWeights(personaIds), target));
  });
  for (const preset of fields.querySelectorAll<HTMLElement>('[data-preset]')) {
    preset.addEventListener('click', () => chooseWeights(personaIds, decodeWeights(personaIds, preset.dataset['preset'] ?? '') ?? {}));
  }
  findElement(fields, '[data-weighed-words]').textContent = document.querySelector('[data-weighed-words]')?.textContent ?? '';
  control.append(fields);
}

function withChoice(weights: Weights, radio: HTMLInputElement): Weights {
  const persona = radio.closest<HTMLElement>('[data-persona]')?.dataset['persona'] ?? '';
  return { ...weights, [persona]: WEIGHTS[Number(radio.value)] ?? 1 };
}

function showWeights(fields: HTMLElement, personaIds: readonly string[], weights: Weights): void {
  const code = encodeWeights(personaIds, weights);
  for (const preset of fields.querySelectorAll<HTMLElement>('[data-preset]')) {
    preset.setAttribute('aria-pressed', String(preset.dataset['preset'] === code));
  }
  for (const group of fields.querySelectorAll<HTMLElement>('[data-persona]')) {
    const weight = weightOf(weights, group.dataset['persona'] ?? '');
    for (const radio of group.querySelectorAll('input')) radio.checked = Number(radio.value) === weight;
  }
}
