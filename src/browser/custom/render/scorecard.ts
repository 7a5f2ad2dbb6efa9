import type { ScorecardRowView, ScorecardView, TakeView } from '#src/views/scorecard-view.ts';
import { fill } from '../../fill.ts';
import { takeWeights } from '../keep-weights.ts';
import { copyPart, fillNames, findPiece, renderPart, renderPiece, type Fillings } from './part.ts';
import { renderScoreChart } from './score-chart.ts';

/** Renders the takes row by persona, and their chart. */
export function renderScorecard(scorecard: ScorecardView, names: readonly string[]): HTMLElement {
  const section = copyPart('scorecard');
  const figure = findPiece(section, 'figure');
  // What is filled is not filled again: a name may look like a place.
  const chart = document.createElement('div');
  figure.replaceWith(chart);
  const body = findPiece(section, 'tbody');
  const [spoken, silent] = body.querySelectorAll('tr');
  if (!spoken || !silent) throw new Error('The template of the scorecard lacks a row.');
  body.replaceChildren();
  fill(section, { ...fillNames(names), lede: scorecard.lede, weights: { by: takeWeights('weights') } });
  chart.replaceWith(renderScoreChart(figure, scorecard.chart));
  body.append(...scorecard.rows.map((row) => renderRow({ spoken, silent }, row, fillNames(names))));
  return section;
}

interface RowPieces {
  readonly spoken: Element;
  readonly silent: Element;
}

function renderRow({ spoken, silent }: RowPieces, { id, persona, focus, takes }: ScorecardRowView, names: Fillings): Element {
  const copy = spoken.cloneNode(true) as Element;
  for (const cell of copy.querySelectorAll('td')) cell.remove();
  if (id !== undefined) copy.id = id;
  fill(copy, { persona: persona.text, href: persona.href, focus });
  copy.append(...takes.map((take, place) => renderTake((take ? spoken : silent).querySelectorAll('td')[place], take, names)));
  return copy;
}

function renderTake(cell: Element | undefined, take: TakeView | null, names: Fillings): Element {
  if (!cell) throw new Error('The template of a take lacks a side.');
  if (!take) return renderPiece(cell, names);
  const badge = renderPart(`take-badge-${take.verdict}`, {});
  return renderPiece(cell, { ...names, score: String(take.score), verdict: { by: [badge] }, body: { html: take.body.html } });
}
