/** Sets what a select names, as if the reader had done it there. */
export function choose(select: HTMLSelectElement, slug: string): void {
  if (select.value === slug) return;
  select.value = slug;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Name of the tool that a select names; empty for none. */
export function chosenName(select: HTMLSelectElement): string {
  return select.value === '' ? '' : (select.selectedOptions[0]?.text ?? '');
}
