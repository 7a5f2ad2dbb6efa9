/** The buttons of Sveltia CMS's editor that save and that leave; Escape and the shortcut for saving press them too. */
const SAVE = 'button[aria-keyshortcuts$="+S"]';
const LEAVE = 'button.back';

/** What changes a record without a letter being typed. */
const CHOICES = '.field :is([role=radio], [role=checkbox], [role=switch], button), [role=option]';

const QUESTION = 'What you typed is not saved. Leave it all the same?';

/**
 * Asks before words that are not saved are left: by Escape, by the arrow of the form or of the browser, by a link or a closed tab. Sveltia
 * CMS keeps such words for later where it works on a repository, and nowhere on the files of this machine.
 */
export function askBeforeLeaving(): void {
  let isTouched = false;
  const isUnsaved = (): boolean => isTouched && document.querySelector<HTMLButtonElement>(SAVE)?.disabled === false;
  const mayLeave = (): boolean => {
    if (!isUnsaved()) return true;
    isTouched = !confirm(QUESTION);
    return !isTouched;
  };
  addEventListener('input', ({ isTrusted }) => (isTouched ||= isTrusted), { capture: true });
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      if (event.isTrusted && event.target.closest(CHOICES)) isTouched = true;
      if (event.target.closest(LEAVE) && !mayLeave()) event.stopImmediatePropagation();
    },
    { capture: true },
  );
  // Not every browser has it yet; there the arrow of the browser leaves without a question.
  if ('navigation' in globalThis) {
    navigation.addEventListener('navigate', (event) => {
      // After a save the form leaves by itself, and what a click on its arrow asks for has been asked about.
      if (event.userInitiated && event.cancelable && !mayLeave()) event.preventDefault();
    });
  }
  addEventListener('hashchange', () => (isTouched = false));
  addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
