/** Finds an element that the page must hold; its absence is a bug of the page. */
export function findElement(root: ParentNode, selector: string): HTMLElement {
  return findElementOf(HTMLElement, root, selector);
}

/** Finds an element of one kind that the page must hold. */
export function findElementOf<Kind extends Element>(kind: new () => Kind, root: ParentNode, selector: string): Kind {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page lacks ${selector}.`);
  return element;
}

/** Copies what a template holds: one element, rendered by the component that the page itself uses. */
export function cloneTemplate(root: ParentNode, selector: string): HTMLElement {
  const template = findElementOf(HTMLTemplateElement, root, selector);
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${selector} is empty.`);
  return copy;
}

/** Shows the parts of an element whose `data-when` names a state, and hides its other such parts. */
export function showState(root: ParentNode, state: string): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state);
  }
}
