import { describeForm } from '../describe-form.ts';
import { findElement, findElementOf } from '../elements.ts';
import { findComparison } from '../pair-address.ts';
import { findFaults } from './find-faults.ts';
import { createToolCombobox, type ToolCombobox } from './tool-combobox.ts';

const PICKER_SIDES = ['a', 'b'] as const;

interface Picker {
  readonly form: HTMLFormElement;
  readonly a: ToolCombobox;
  readonly b: ToolCombobox;
}

/** Wires every picker of the page: it starts with the tools that the address names, takes typed names, and leads straight to the comparison. */
export function startToolPickers(): void {
  const pickers = [...document.querySelectorAll<HTMLFormElement>('form[data-tool-picker]')].map(wirePicker);
  addEventListener('pageshow', () => pickers.forEach(refresh));
}

function wirePicker(form: HTMLFormElement): Picker {
  const selects = { a: selectOf(form, 'a'), b: selectOf(form, 'b') };
  const query = new URLSearchParams(location.search);
  for (const side of PICKER_SIDES) preselect(selects[side], query.get(side) ?? '');
  // A tool of the other side can be had on this one too: that is how a reader swaps the two.
  const fieldOf = (side: 'a' | 'b', other: 'a' | 'b'): ToolCombobox =>
    createToolCombobox(selects[side], { noteOf: (slug) => (slug === selects[other].value ? 'On the other side' : undefined) });
  const picker = { form, a: fieldOf('a', 'b'), b: fieldOf('b', 'a') };
  // What is wrong is said by us, beside the field: a browser cannot point at a select that is hidden.
  form.noValidate = true;
  describeForm(form, 'compare_tools', 'Opens the comparison of two tools: verdicts, scores, prices and sources side by side');
  for (const type of ['input', 'change']) form.addEventListener(type, () => PICKER_SIDES.forEach((side) => picker[side].setFault(null)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void lead(picker);
  });
  return picker;
}

async function lead(picker: Picker): Promise<void> {
  const { form, a, b } = picker;
  if (form.ariaBusy === 'true') return;
  showWork(form, true);
  await Promise.all([a.settle(), b.settle()]);
  const faults = findFaults(answerOf(a), answerOf(b));
  for (const side of PICKER_SIDES) picker[side].setFault(faults[side]);
  const wrong = PICKER_SIDES.find((side) => faults[side] !== null);
  if (wrong === undefined) return location.assign(await findComparison(a.select.value, b.select.value));
  showWork(form, false);
  picker[wrong].focus();
}

function answerOf(field: ToolCombobox): { readonly slug: string; readonly text: string } {
  return { slug: field.select.value, text: field.getText() };
}

/** A page taken back from the browser's history still shows that it works; one loaded again may have its selects filled by the browser. */
function refresh({ form, a, b }: Picker): void {
  showWork(form, false);
  for (const field of [a, b]) if (field.select.value !== '') field.show();
}

function showWork(form: HTMLFormElement, isWorking: boolean): void {
  form.ariaBusy = String(isWorking);
  findElement(form, '[data-idle]').hidden = isWorking;
  findElement(form, '[data-busy]').hidden = !isWorking;
}

function preselect(select: HTMLSelectElement, slug: string): void {
  if (slug !== '' && [...select.options].some((option) => option.value === slug)) select.value = slug;
}

function selectOf(form: HTMLFormElement, name: 'a' | 'b'): HTMLSelectElement {
  return findElementOf(HTMLSelectElement, form, `select[name="${name}"]`);
}
