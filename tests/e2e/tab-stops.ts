/** What is wrong with the focus, in words; empty when nothing is. */
export type FocusFaults = readonly string[];

declare global {
  interface Window {
    /** What Tab must reach, in order; set by `listTabStops`. */
    tabStops?: readonly HTMLElement[];
  }
}

/** Lists what a reader must reach with Tab, in the order of the document, and tells of steps that lead back up the page. Runs in the page. */
export function listTabStops(): { readonly count: number; readonly faults: FocusFaults } {
  const candidates =
    'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';
  const stops = [...document.querySelectorAll<HTMLElement>('*')].filter((element) =>
    element.matches(candidates) ? isReachable(element) : isScrolled(element),
  );
  window.tabStops = stops;
  return { count: stops.length, faults: stops.flatMap((stop, place) => findLeap(stops[place - 1], stop)) };

  function isReachable(element: HTMLElement): boolean {
    const isOn = !element.matches(':disabled') && element.tabIndex >= 0;
    return isOn && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]') && isFirstOfGroup(element);
  }

  /** Of radio buttons with one name, Tab reaches the one that is chosen, or else the first. */
  function isFirstOfGroup(element: HTMLElement): boolean {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (other) => other.name === element.name && other.form === element.form,
    );
    return element === (group.find((other) => other.checked) ?? group[0]);
  }

  /** What scrolls by itself and holds nothing to focus is a stop of its own, so that it can be scrolled with the keys. */
  function isScrolled(element: HTMLElement): boolean {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow: string, length: number) => /auto|scroll/.test(overflow) && length > 0;
    const isLarger =
      scrolls(overflowX, element.scrollWidth - element.clientWidth) || scrolls(overflowY, element.scrollHeight - element.clientHeight);
    return isLarger && element !== document.documentElement && element !== document.body && !element.querySelector(candidates);
  }

  /** Within one part of the page the focus goes down or along the line, never up without moving along. */
  function findLeap(before: HTMLElement | undefined, stop: HTMLElement): FocusFaults {
    const part = (element: HTMLElement) => element.closest('section, nav, header, footer, form, fieldset');
    if (!before || part(before) !== part(stop) || stop.matches('.skip-link')) return [];
    const from = before.getBoundingClientRect();
    const to = stop.getBoundingClientRect();
    return to.bottom <= from.top && to.left <= from.left
      ? [`from ${before.outerHTML.slice(0, 80)} up to ${stop.outerHTML.slice(0, 80)}`]
      : [];
  }
}

/** Tells what is wrong with the focus when it should be on the stop of a number: elsewhere, not to be seen, or covered. Runs in the page. */
export function findFocusFaults(number: number): FocusFaults {
  const stop = window.tabStops?.[number];
  const focused = document.activeElement;
  if (!stop || !(focused instanceof HTMLElement)) return [`stop ${number} is not there`];
  const words = (element: HTMLElement) =>
    `${element.localName} “${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}”`;
  if (focused !== stop) return [`stop ${number}: expected ${words(stop)}, the focus is on ${words(focused)}`];
  return [
    ...(isMarked(stop) ? [] : [`stop ${number}: nothing marks the focus of ${words(stop)}`]),
    ...(isUncovered(stop) ? [] : [`stop ${number}: ${words(stop)} is covered or out of sight`]),
  ];

  /** A field may leave the mark to what is around it. */
  function isMarked(element: HTMLElement): boolean {
    const boxes = [element, element.parentElement, element.parentElement?.parentElement, element.closest('label')];
    return boxes.some((box) => {
      if (!box) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !/, 0\)$/.test(outlineColor)) || boxShadow !== 'none';
    });
  }

  /** What is focused is in the window, unless it is higher than that; nothing that stays while the page scrolls lies on it. */
  function isUncovered(element: HTMLElement): boolean {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const box = element.getClientRects()[0];
    if (!box) return false;
    const { top, bottom, left, width, height } = box.width > 1 || !label ? box : label.getBoundingClientRect();
    // Browsers scroll by whole pixels.
    if (height < innerHeight && (top < -1 || bottom > innerHeight + 1)) return false;
    const [start, end] = [Math.max(top, 0) + 1, Math.min(bottom, innerHeight) - 1];
    const middle = (start + end) / 2;
    const hits = (height < innerHeight ? [start, middle, end] : [middle]).map((y) => document.elementFromPoint(left + width / 2, y));
    return hits.every((hit) => hit !== null && (element.contains(hit) || (label?.contains(hit) ?? false) || !isPinned(hit, element)));
  }

  function isPinned(hit: Element, element: HTMLElement): boolean {
    for (let box: Element | null = hit; box && !box.contains(element); box = box.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(box).position)) return true;
    }
    return false;
  }
}
