import { CELL_KINDS } from '#src/views/cell-kinds.ts';
import type { CustomView } from '#src/views/custom-view.ts';
import type { CellView, DecisionRowView } from '#src/views/decision-table-view.ts';
import { fill } from '../../fill.ts';
import { copyPart, fillNames, findPiece, renderPiece } from './part.ts';

/** Renders the facts row by row: those that differ open, equal ones folded. */
export function renderDecisionTable({ decisionTable, names }: CustomView): HTMLElement {
  const { differing, equal, equalSummary } = decisionTable;
  const section = copyPart('decision-table');
  const row = findPiece(section, 'tbody tr');
  const bodies = [...section.querySelectorAll('tbody')];
  for (const body of bodies) body.replaceChildren();
  fill(section, {
    ...fillNames(names),
    summary: equal.length > 0 ? equalSummary : { within: 'details', by: [] },
    level: differing.length > 0 ? null : 'No recorded fact tells them apart.',
  });
  bodies[0]?.append(...differing.map((view) => renderRow(row, view)));
  bodies[1]?.append(...equal.map((view) => renderRow(row, view)));
  return section;
}

/** Renders what the tools cost, row by row. */
export function renderPricing({ pricing, names }: CustomView): HTMLElement {
  const section = copyPart('pricing');
  const body = findPiece(section, 'tbody');
  const row = findPiece(body, 'tr');
  body.replaceChildren();
  fill(section, fillNames(names));
  body.append(...pricing.map((view) => renderRow(row, view)));
  return section;
}

function renderRow(row: Element, { id, label, cells }: DecisionRowView): Element {
  const kinds = [...row.querySelectorAll('td')];
  const copy = row.cloneNode(true) as Element;
  for (const cell of copy.querySelectorAll('td')) cell.remove();
  if (id !== undefined) copy.id = id;
  fill(copy, { label });
  copy.append(...cells.map((cell) => renderCell(kinds[CELL_KINDS.indexOf(kindOf(cell))], cell)));
  return copy;
}

function renderCell(kind: Element | undefined, { text, note, votesOn }: Pick<CellView, 'text' | 'note' | 'votesOn'>): Element {
  if (!kind) throw new Error('The template of a row lacks a cell.');
  return renderPiece(kind, { text, note: note ?? (votesOn ? '' : null), votesOn: votesOn ?? null });
}

function kindOf({ isBest, isAbsent }: CellView): (typeof CELL_KINDS)[number] {
  return isBest ? 'best' : isAbsent ? 'absent' : 'plain';
}
