/** Least height that a list is worth opening at, in heights of its field: three options, and a part of a fourth that says there are more. */
const LEAST = 3;

/** Greatest height of a list, in heights of its field. */
const MOST = 7;

/**
 * Fits a list into what the reader sees, which a keyboard on the screen makes much lower: below its field, or above it where there is more
 * room. The height is set on the list, because that is what scrolls; it is counted in fields, which grow with the reader's text.
 */
export function placePopup(field: HTMLElement, popup: HTMLElement, list: HTMLElement): void {
  const top = visualViewport?.offsetTop ?? 0;
  const bottom = top + (visualViewport?.height ?? innerHeight);
  const box = field.getBoundingClientRect();
  // As much as a field stays free: for the gap, and for the line below the list.
  const above = (box.top - top) / box.height - 1;
  const below = (bottom - box.bottom) / box.height - 1;
  const isAbove = below < LEAST && above > below;
  popup.toggleAttribute('data-above', isAbove);
  list.style.maxHeight = `${box.height * Math.min(MOST, Math.max(LEAST, isAbove ? above : below))}px`;
}
