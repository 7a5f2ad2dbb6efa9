/** Names the elements, and the boxes before and after them, that would move: by a transition, an animation or a soft scroll. Runs in the page. */
export function findMotion(): readonly string[] {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const running = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target?.localName ?? 'something');
  const ready = [...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after', '::backdrop', '::details-content']
      .filter((box) => moves(getComputedStyle(element, box)))
      .map((box) => `${element.localName}.${element.getAttribute('class') ?? ''}${box}`),
  );
  return [...running, ...ready];

  function moves({ animationName, transitionDuration, scrollBehavior }: CSSStyleDeclaration): boolean {
    const lasts = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
    return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
  }
}
