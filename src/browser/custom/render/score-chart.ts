import type { ChartRowView, MarkerView, ScoreChartView } from '#src/views/score-chart-view.ts';
import { SIDES } from '#src/views/side.ts';
import { fill } from '../../fill.ts';
import { findPiece, renderPiece } from './part.ts';

/** The order of the rows in the template, each with its markers' numbers on another side. */
const NUMBER_SIDES = ['right', 'left', 'none'] as const satisfies readonly MarkerView['numberSide'][];

/** Renders the chart: its words as everywhere, and the geometry as attributes of the shapes that `ScoreChart.astro` drew. */
export function renderScoreChart(figure: Element, chart: ScoreChartView): Element {
  const copy = figure.cloneNode(true) as Element;
  const drawing = findPiece(copy, 'svg');
  const tick = findPiece(drawing, 'g');
  const rows = [...drawing.querySelectorAll(':scope > svg')];
  tick.remove();
  for (const row of rows) row.remove();
  fill(copy, { title: chart.title, description: chart.description, caption: chart.caption });
  drawing.setAttribute('height', String(chart.height));
  drawing.append(...chart.ticks.map((each) => renderTick(tick, each, chart.height)), ...chart.rows.map((row) => renderRow(rows, row)));
  return copy;
}

function renderTick(piece: Element, { score, x }: ScoreChartView['ticks'][number], height: number): Element {
  const copy = renderPiece(piece, { score: String(score) });
  set(findPiece(copy, 'text'), { x: `${x}%` });
  set(findPiece(copy, 'line'), { x1: `${x}%`, x2: `${x}%`, y2: height - 2 });
  return copy;
}

function renderRow(pieces: readonly Element[], { persona, y, markers, bar, lead }: ChartRowView): Element {
  const [piece] = pieces;
  if (!piece) throw new Error('The template of the chart lacks a row.');
  const copy = piece.cloneNode(true) as Element;
  for (const marker of copy.querySelectorAll('svg')) marker.remove();
  fill(copy, { persona, lead });
  set(copy, { y });
  const line = findPiece(copy, 'line');
  if (bar) set(line, { x1: `${bar.from}%`, x2: `${bar.to}%` });
  else line.remove();
  copy.append(...markers.flatMap((marker, place) => (marker ? [renderMarker(pieces, marker, place)] : [])));
  return copy;
}

function renderMarker(rows: readonly Element[], marker: MarkerView, place: number): Element {
  const row = rows[NUMBER_SIDES.indexOf(marker.numberSide)];
  const piece = row && findPiece(row, `.side-${SIDES[place]}`);
  if (!piece) throw new Error('The template of the chart lacks a marker.');
  const copy = renderPiece(piece, { score: String(marker.score) });
  set(copy, { x: `${marker.x}%`, y: marker.y });
  if (marker.shift !== 0) set(findPiece(copy, 'rect'), { transform: `translate(${marker.shift})` });
  const number = copy.querySelector('text');
  if (number && marker.numberSide === 'right') set(number, { x: Number(number.getAttribute('x')) + marker.shift });
  return copy;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
