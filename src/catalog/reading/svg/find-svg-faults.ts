import { showValue } from '../../diagnostics/show-value.ts';
import type { Fault } from '../fault.ts';
import { ruleOf } from './allowed-attributes.ts';
import { ALLOWED_ELEMENTS, TEXT_ELEMENTS } from './allowed-elements.ts';
import { findHeavyDrawing } from './drawing-weight.ts';
import { isBlank, nestElements, type Element } from './element-tree.ts';
import { tokenizeSvg, type Attribute } from './tokenize-svg.ts';

const MEND = 'Export it as plain SVG: shapes, gradients, clips and masks, with colours as attributes of the shapes.';
const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';

/**
 * Finds what keeps an SVG file from being served beside the pages, where a browser that opens it sees a document of this site: it must be
 * a static drawing, written in elements, attributes and values that are known to do no more than draw. Each kind of fault is given once.
 */
export function findSvgFaults(source: string): readonly Fault[] {
  const tokens = tokenizeSvg(source);
  if (tokens.value === null) return tokens.faults;
  const root = nestElements(tokens.value);
  if (root.value === null) return root.faults;
  const faults = [...checkRoot(root.value), ...checkElement(root.value, root.value)];
  const heavy = faults.length > 0 ? null : findHeavyDrawing(root.value);
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(fault.message)) first.set(fault.message, fault);
  return heavy === null ? [...first.values()] : [heavy];
}

function* checkRoot(root: Element): Iterable<Fault> {
  const { name, attributes, offset } = root;
  if (name !== 'svg') {
    yield { code: 'logo-syntax', offset, message: `The file holds the element ${showValue(name)}, expected an svg element.` };
  } else if (!hasAttribute(attributes, 'xmlns')) {
    yield {
      code: 'logo-syntax',
      offset,
      message: `The svg element has no ${NAMESPACE}, without which no browser draws it.`,
      mend: 'Add it.',
    };
  }
}

/** What a refused element holds is not listed: it goes with the element. */
function* checkElement(element: Element, root: Element): Iterable<Fault> {
  const { name, attributes, children, texts, offset } = element;
  if (!ALLOWED_ELEMENTS.has(name)) {
    yield { code: 'unsafe-logo', offset, message: `The element ${showValue(name)} is not allowed in a logo.`, mend: MEND };
    return;
  }
  const inReach = [...attributes, ...root.attributes];
  for (const attribute of attributes) yield* checkAttribute(attribute, inReach);
  if (TEXT_ELEMENTS.has(name)) {
    const [child] = children;
    const message = `The element ${showValue(child?.name)} stands in ${showValue(name)}, expected text alone.`;
    if (child !== undefined) yield { code: 'unsafe-logo', offset: child.offset, message, mend: MEND };
    return;
  }
  const text = texts.find((piece) => !isBlank(piece.text));
  if (text !== undefined) {
    const message = `Text stands in ${showValue(name)}, expected it in title and desc only.`;
    yield { code: 'unsafe-logo', offset: text.offset + text.text.search(/[^ \t\r\n]/), message, mend: 'Turn letters into paths.' };
  }
  for (const child of children) yield* checkElement(child, root);
}

function* checkAttribute({ name, value, offset }: Attribute, inReach: readonly Attribute[]): Iterable<Fault> {
  const rule = ruleOf(name);
  if (rule === undefined) {
    yield { code: 'unsafe-logo', offset, message: `The attribute ${showValue(name)} is not allowed in a logo.`, mend: MEND };
  } else if (!rule.isAllowed(value)) {
    const message = `The attribute ${showValue(name)} is ${showValue(value)}, expected ${rule.expected}.`;
    yield { code: 'unsafe-logo', offset, message, mend: MEND };
  } else if (name === 'xlink:href' && !hasAttribute(inReach, 'xmlns:xlink')) {
    const message = 'The attribute `xlink:href` stands here, but nothing says what `xlink` is.';
    yield { code: 'logo-syntax', offset, message, mend: 'Write `href`.' };
  }
}

function hasAttribute(attributes: readonly Attribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}
