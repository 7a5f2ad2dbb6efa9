import type { Html } from '#src/catalog/prose.ts';
import { showHtml } from './show-html.ts';

/** What takes the place of a name in braces. */
export type Filling = string | null | Replacement | Markup;

/** Elements that take the place of the element around the name; of the nearest that fits `within` where it is given. */
interface Replacement {
  readonly within?: string;
  readonly by: readonly Element[];
}

/** Sanitised HTML that becomes all that the element around the name holds. */
interface Markup {
  readonly html: Html;
}

const PLACE = /\{([a-z][a-zA-Z-]*)\}/g;
const WHOLE = /^\{([a-z][a-zA-Z-]*)\}$/;

/**
 * Puts words into a copy of a template: `{name}` in a text or an attribute becomes the text given for it, `null` takes away the element that
 * says it, or the attribute. Whatever is put in is not looked at again, so that braces in a tool's name stay what they are. A name nobody gave is a bug.
 *
 * @example fill(copy, { name: 'Ollama', status: null, verdict: { by: [badge] } })
 */
export function fill<Copy extends Element>(copy: Copy, fillings: Readonly<Record<string, Filling>>): Copy {
  const texts = findTexts(copy);
  const elements = [copy, ...copy.querySelectorAll('*')];
  for (const text of texts) fillElement(text, fillings, copy);
  for (const element of elements) if (copy.contains(element)) fillAttributes(element, fillings);
  for (const text of texts) if (copy.contains(text)) text.data = fillText(text.data, fillings);
  return copy;
}

function findTexts(copy: Element): readonly Text[] {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text && walker.currentNode.data.includes('{')) texts.push(walker.currentNode);
  return texts;
}

/** Fills what stands for more than words: the element that says it goes, or gets other contents. */
function fillElement(text: Text, fillings: Readonly<Record<string, Filling>>, copy: Element): void {
  const element = text.parentElement;
  const [, name = ''] = text.data.match(new RegExp(PLACE.source)) ?? [];
  const filling = look(fillings, name);
  if (!element || filling === undefined || typeof filling === 'string' || !copy.contains(text)) return;
  if (filling === null) element.remove();
  else if ('html' in filling) showHtml(element, filling.html);
  else (filling.within === undefined ? element : element.closest(filling.within))?.replaceWith(...filling.by);
}

function fillAttributes(element: Element, fillings: Readonly<Record<string, Filling>>): void {
  for (const attribute of [...element.attributes]) {
    const name = attribute.value.match(WHOLE)?.[1];
    if (name !== undefined && look(fillings, name) === null) element.removeAttribute(attribute.name);
    else if (attribute.value.includes('{')) attribute.value = fillText(attribute.value, fillings);
  }
}

function fillText(text: string, fillings: Readonly<Record<string, Filling>>): string {
  return text.replace(PLACE, (_, name: string) => {
    const filling = look(fillings, name);
    if (typeof filling !== 'string') throw new Error(`The template wants {${name}}.`);
    return filling;
  });
}

/** What is given for a name; a template may hold a name that every object has, such as `constructor`. */
function look(fillings: Readonly<Record<string, Filling>>, name: string): Filling | undefined {
  return Object.hasOwn(fillings, name) ? fillings[name] : undefined;
}
