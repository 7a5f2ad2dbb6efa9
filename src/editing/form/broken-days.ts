/** The button of Sveltia CMS's editor that saves; the shortcut for it presses it too. */
const SAVE = 'button[aria-keyshortcuts$="+S"]';

/** Stops a save while a field holds a day that no calendar has, and has the browser say so: Sveltia CMS takes it for an empty field. */
export function refuseBrokenDays(): void {
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(SAVE)) return;
      const broken = [...document.querySelectorAll<HTMLInputElement>('input[type=date]')].find(({ validity }) => validity.badInput);
      if (broken === undefined) return;
      event.stopImmediatePropagation();
      broken.reportValidity();
    },
    { capture: true },
  );
}
