import { drawFigure } from './draw-figure.ts';
import { drawBadge, drawBox, drawCells, drawLine, drawLines, drawShare, drawWordmark } from './draw-parts.ts';
import { composeHalf, HALF, MARGIN, WIDTH, type Drawing } from './drawing.ts';
import { fitText } from './fit-text.ts';
import type { PictureSite } from './picture-site.ts';
import type { PictureTool } from './picture-tool.ts';

const FIGURE = 164;
/** Where names start: one vertical line for both sides. */
const TEXT = MARGIN + FIGURE + 44;
const RIGHT = WIDTH - MARGIN;
/** Distance of a half's middle line from the border of the two. */
const FROM_BORDER = 166;
/** Height of the line that tells the verdict, and its distance from the name. */
const [VERDICT, GAP] = [64, 30];

/**
 * Draws a tool's half of a comparison: side A above, side B below. What lies across their border, the "vs" and the site's name, is drawn in
 * both, each time up to the border.
 */
export function drawHalf(tool: PictureTool, side: 'a' | 'b', site: PictureSite): Drawing {
  const border = side === 'a' ? HALF : 0;
  const middle = side === 'a' ? border - FROM_BORDER : border + FROM_BORDER;
  const name = fitText(tool.name, { width: RIGHT - TEXT, weight: 'bold', most: [88, 58], least: 40 }, site.measure);
  const nameHeight = name.lines.length === 1 ? name.size : name.size * 2.2;
  const top = middle - (nameHeight + GAP + VERDICT) / 2;
  const verdict = top + nameHeight + GAP + VERDICT / 2;
  const badge = drawBadge(tool.panel, { x: TEXT, middle: verdict, height: VERDICT }, site.measure);
  const parts = [
    drawBox({ x: 0, y: 0, width: 16, height: HALF }, { fill: side === 'a' ? 'side-a' : 'side-b' }),
    drawFigure(tool, { x: MARGIN, middle, height: FIGURE, frame: side }, site.measure),
    drawLines(name, { x: TEXT, middle: top + nameHeight / 2 }),
    badge.svg,
    drawShare(tool.panel, { x: TEXT + badge.width + 30, middle: verdict, height: VERDICT }, site.measure),
    drawCells(tool.panel.cells, { x: RIGHT, middle: verdict, height: 36 }),
    drawBorder(site, border),
  ];
  return composeHalf(side, parts, [tool.name, site.name]);
}

function drawBorder(site: PictureSite, border: number): string {
  const wordmark = drawWordmark(site, { x: RIGHT, middle: border, height: 26 });
  return [
    drawBox({ x: TEXT, y: border - 1, width: wordmark.start - 28 - TEXT, height: 2 }, { fill: 'line' }),
    drawLine('vs', { x: MARGIN + FIGURE / 2, middle: border + 4, size: 44, weight: 'regular', fill: 'muted', anchor: 'middle' }),
    wordmark.svg,
  ].join('');
}
