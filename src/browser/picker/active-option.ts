/** The option that the arrow keys have reached; focus stays in the field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export interface ActiveOption {
  get(): HTMLElement | null;
  set(option: HTMLElement | null): void;
  /** Goes on to the next option, or back to the one before; past an end it comes round. */
  move(step: 1 | -1): void;
}

/** Ties a text field to the options of a list. */
export function createActiveOption(input: HTMLInputElement, list: HTMLElement): ActiveOption {
  let active: HTMLElement | null = null;
  const set = (option: HTMLElement | null): void => {
    if (active) active.ariaSelected = 'false';
    active = option;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  return {
    get: () => active,
    set,
    move: (step) => {
      const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
      const place = active ? options.indexOf(active) + step : step > 0 ? 0 : -1;
      set(options.at(place % options.length) ?? null);
    },
  };
}
