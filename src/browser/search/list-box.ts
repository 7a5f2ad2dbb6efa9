/** A list of options that a text field moves through (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export interface ListBox {
  /** Says that other options are on their way: Enter waits for them. */
  expect(): void;
  /** Shows options, in groups; the first one is selected. */
  show(groups: readonly HTMLElement[]): void;
  isEmpty(): boolean;
  /** Opens the selected option, or the first of those on their way. */
  enter(): void;
}

/** Ties a text field to a list box: arrow keys select, Enter opens, and focus never leaves the field. */
export function createListBox(input: HTMLInputElement, box: HTMLElement): ListBox {
  let isExpecting = false;
  let opensFirst = false;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveBy(input, box, 1),
    ArrowUp: () => moveBy(input, box, -1),
    Enter: () => list.enter(),
  };
  input.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move || event.isComposing) return;
    event.preventDefault();
    move();
  });
  const list: ListBox = {
    expect: () => {
      isExpecting = true;
      opensFirst = false;
    },
    show: (groups) => {
      box.replaceChildren(...groups);
      input.ariaExpanded = String(groups.length > 0);
      select(input, box, 0);
      isExpecting = false;
      if (opensFirst) selectedOption(box)?.click();
      opensFirst = false;
    },
    isEmpty: () => optionsOf(box).length === 0,
    enter: () => {
      if (isExpecting) opensFirst = true;
      else selectedOption(box)?.click();
    },
  };
  return list;
}

function optionsOf(box: HTMLElement): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[role="option"]')];
}

function selectedOption(box: HTMLElement): HTMLElement | null {
  return box.querySelector('[aria-selected="true"]');
}

function moveBy(input: HTMLInputElement, box: HTMLElement, step: 1 | -1): void {
  const options = optionsOf(box);
  const place = options.findIndex((option) => option.ariaSelected === 'true');
  select(input, box, (place + step + options.length) % options.length);
}

function select(input: HTMLInputElement, box: HTMLElement, place: number): void {
  input.removeAttribute('aria-activedescendant');
  for (const [index, option] of optionsOf(box).entries()) {
    option.id = `${box.id}-${index}`;
    option.ariaSelected = String(index === place);
    if (index !== place) continue;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}
