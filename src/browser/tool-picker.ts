import { findElement, findElementOf } from './elements.ts';
import { findComparison } from './pair-address.ts';

/** Wires every picker of the page: it leads straight to the comparison, and starts with the tools that the address names. */
export function startToolPickers(): void {
  const pickers = document.querySelectorAll<HTMLFormElement>('form[data-tool-picker]');
  for (const form of pickers) {
    preselect(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void lead(form);
    });
  }
  // A page taken back from the browser's history still shows that it works.
  addEventListener('pageshow', () => pickers.forEach((form) => showWork(form, false)));
}

async function lead(form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === 'true') return;
  showWork(form, true);
  location.assign(await findComparison(listOf(form, 'a').value, listOf(form, 'b').value));
  // Leading to the address that is open already loads nothing when only its fragment differs.
  addEventListener('hashchange', () => location.reload(), { once: true });
}

function showWork(form: HTMLFormElement, isWorking: boolean): void {
  form.ariaBusy = String(isWorking);
  findElement(form, '[data-idle]').hidden = isWorking;
  findElement(form, '[data-busy]').hidden = !isWorking;
}

function preselect(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['a', 'b'] as const) {
    const slug = query.get(name);
    const list = listOf(form, name);
    if (slug && [...list.options].some((option) => option.value === slug)) list.value = slug;
  }
}

function listOf(form: HTMLFormElement, name: 'a' | 'b'): HTMLSelectElement {
  return findElementOf(HTMLSelectElement, form, `select[name="${name}"]`);
}
