/** Whether the browser shows the list of a select. Where it does not tell, a select that a pointer gave the focus counts as open. */
export function isListOpen(select: HTMLSelectElement): boolean {
  if (CSS.supports('selector(:open)')) return select.matches(':open');
  return select.matches(':focus:not(:focus-visible)');
}
