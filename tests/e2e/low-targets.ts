/** Names the controls of a page that a finger would miss, with their heights, folded parts included. Runs in the page. */
export function findLowTargets(): readonly string[] {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  return [...document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, summary, input, [role=option], [role=tab]')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !isInText(control) && !control.matches('.skip-link'))
    .map((control) => ({ control, height: heightOf(control) }))
    .filter(({ height }) => height < 43.5)
    .map(({ control, height }) => {
      const name = control.getAttribute('aria-label') ?? control.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${control.localName}${control.className ? `.${control.className.split(' ')[0] ?? ''}` : ''} “${name}”: ${Math.round(height)} px`;
    });

  /** Links inside text are exempt (WCAG 2.2, 2.5.8): those that flow in a line with other words, and the values of a list of facts. */
  function isInText(control: HTMLElement): boolean {
    if (control.closest('dd')) return true;
    if (control.localName !== 'a' || getComputedStyle(control).display !== 'inline') return false;
    let block = control.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return (block?.innerText.trim() ?? '') !== control.innerText.trim();
  }

  /** A label is pressed in the place of its field, and a link that covers its row as high as the row. */
  function heightOf(control: HTMLElement): number {
    const label = control.closest('label') ?? (control instanceof HTMLInputElement ? control.labels?.[0] : undefined);
    const cover = getComputedStyle(control, '::after');
    const covered = cover.position === 'absolute' && cover.content !== 'none' ? parseFloat(cover.height) : 0;
    return Math.max(control.getBoundingClientRect().height, label?.getBoundingClientRect().height ?? 0, covered);
  }
}
