import { SIDES } from '#src/views/side.ts';
import { cloneTemplate, findElementOf } from '../../elements.ts';
import { fill, type Filling } from '../../fill.ts';

/** What is put into one part of the page. */
export type Fillings = Readonly<Record<string, Filling>>;

/** Copies a template of the page and fills it. */
export function renderPart(name: string, fillings: Fillings): HTMLElement {
  return fill(cloneTemplate(document, `[data-part="${name}"]`), fillings);
}

/** Copies a template whose inner pieces are to be copied themselves. */
export function copyPart(name: string): HTMLElement {
  return cloneTemplate(document, `[data-part="${name}"]`);
}

/** Copies a piece of a part and fills it. */
export function renderPiece<Piece extends Element>(piece: Piece, fillings: Fillings): Piece {
  return fill(piece.cloneNode(true) as Piece, fillings);
}

/** Finds a piece of a part by its selector. */
export function findPiece(part: ParentNode, selector: string): Element {
  return findElementOf(Element, part, selector);
}

/** The names in their places; places beyond the last go. */
export function fillNames(names: readonly string[]): Fillings {
  return Object.fromEntries(SIDES.map((side, place) => [side, names[place] ?? null]));
}
