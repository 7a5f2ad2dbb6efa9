/** Names the elements of a page that hide part of their own text, folded parts included. Runs in the page. */
export function findClippedText(): readonly string[] {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && (element.textContent.trim() || element.localName === 'input'),
    )
    .filter((element) => isClipped(element, getComputedStyle(element)))
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`);

  function isClipped(element: HTMLElement, { overflowX, overflowY, textOverflow }: CSSStyleDeclaration): boolean {
    // Text for screen readers alone is one pixel large; an ellipsis, or what is hidden from them, repeats what the page says in full elsewhere.
    if (element.clientWidth <= 1 || textOverflow === 'ellipsis' || element.closest('[aria-hidden=true]')) return false;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  }
}
