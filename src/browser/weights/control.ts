/** The control over the panel's weights, on a page that has one. */
export function findControl(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('details[data-weights]');
}

/** The personas of the panel, in the order of the digits in an address. */
export function readPersonaIds(control: HTMLElement): readonly string[] {
  return control.dataset['weights']?.split(' ') ?? [];
}
