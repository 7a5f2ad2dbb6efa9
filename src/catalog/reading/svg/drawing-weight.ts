import type { Fault } from '../fault.ts';
import { findReferences } from './allowed-attributes.ts';
import type { Element } from './element-tree.ts';

/** Most elements that are drawn, those drawn again through references included. */
const MAX_DRAWN = 20_000;
/** Most references that lead from one to the next. */
const MAX_CHAIN = 8;

/** What drawing an element takes. */
interface Weight {
  /** Elements drawn, itself included. */
  readonly drawn: number;
  /** References that lead from one to the next, at most. */
  readonly chain: number;
}

interface Weighing {
  readonly byId: ReadonlyMap<string, Element>;
  /** Weights of the elements that are done: each is weighed once. */
  readonly weights: Map<Element, Weight>;
  fault: Fault | null;
}

const NOTHING: Weight = { drawn: 0, chain: 0 };

/**
 * Finds a drawing that would keep a browser busy: ten elements that use the next ten, ten times over, draw more than any browser can,
 * and a circle of references never ends. Takes time in proportion to the elements and references.
 */
export function findHeavyDrawing(root: Element): Fault | null {
  const weighing: Weighing = { byId: collectIds(root), weights: new Map(), fault: null };
  const { drawn } = weigh(weighing, root, 0);
  if (weighing.fault !== null || drawn <= MAX_DRAWN) return weighing.fault;
  const message = `The logo draws more than ${MAX_DRAWN} elements, counted as often as they are used.`;
  return { code: 'unsafe-logo', offset: root.offset, message, mend: 'Simplify the drawing.' };
}

/** `steps` counts the references that led here, so that a circle is left. */
function weigh(weighing: Weighing, element: Element, steps: number): Weight {
  const known = weighing.weights.get(element);
  if (known !== undefined || weighing.fault !== null) return known ?? NOTHING;
  const parts = element.children.map((child) => weigh(weighing, child, steps));
  for (const { name, value, offset } of element.attributes) {
    for (const id of findReferences(name, value)) parts.push(weighTarget(weighing, { id, offset }, steps + 1));
  }
  const weight = parts.reduce((sum, part) => ({ drawn: sum.drawn + part.drawn, chain: Math.max(sum.chain, part.chain) }), {
    drawn: 1,
    chain: 0,
  });
  weighing.weights.set(element, weight);
  return weight;
}

function weighTarget(weighing: Weighing, { id, offset }: { id: string; offset: number }, steps: number): Weight {
  const target = weighing.byId.get(id);
  if (target === undefined) return NOTHING;
  const { drawn, chain } = steps > MAX_CHAIN ? { drawn: 0, chain: MAX_CHAIN } : weigh(weighing, target, steps);
  if (chain >= MAX_CHAIN) {
    const message = `References lead in a circle here, or over more than ${MAX_CHAIN} steps.`;
    weighing.fault ??= { code: 'unsafe-logo', offset, message, mend: 'Draw the shape itself in place of the reference.' };
  }
  return { drawn, chain: chain + 1 };
}

function collectIds(root: Element): ReadonlyMap<string, Element> {
  const byId = new Map<string, Element>();
  const collect = (element: Element): void => {
    const id = element.attributes.find(({ name }) => name === 'id')?.value;
    // Of two with one id, browsers take the first.
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    element.children.forEach(collect);
  };
  collect(root);
  return byId;
}
