import type { CustomSideView } from '#src/views/custom-view.ts';
import type { SourceView } from '#src/views/source-list-view.ts';
import { fill } from '../../fill.ts';
import { copyPart, findPiece, renderPiece } from './part.ts';

/** Renders the pages behind each tool's facts. */
export function renderSources(sides: readonly CustomSideView[]): HTMLElement {
  const section = copyPart('sources');
  const piece = findPiece(section, '.side-\\{side\\}');
  piece.replaceWith(...sides.map((side) => renderSide(piece, side)));
  return section;
}

function renderSide(piece: Element, { side, card, freshness, sources }: CustomSideView): Element {
  const copy = piece.cloneNode(true) as Element;
  const list = findPiece(copy, 'ul');
  const source = findPiece(list, 'li');
  list.replaceChildren();
  const { checked, warning } = freshness;
  fill(copy, { side, name: card.name, iso: checked.iso, day: checked.text, warning });
  list.append(...sources.map((each) => renderSource(source, each)));
  return copy;
}

function renderSource(piece: Element, { title, href, read }: SourceView): Element {
  return renderPiece(piece, { title, href, iso: read?.iso ?? '', day: read?.text ?? null });
}
