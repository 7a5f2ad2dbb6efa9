import { drawFigure } from './draw-figure.ts';
import { drawBadge, drawBox, drawLine, drawLines, drawWordmark } from './draw-parts.ts';
import { composePicture, HEIGHT, MARGIN, WIDTH, type Drawing } from './drawing.ts';
import { fitText } from './fit-text.ts';
import type { PictureSite } from './picture-site.ts';
import type { PictureTool } from './picture-tool.ts';

const RIGHT = WIDTH - MARGIN;
/** Middle lines of the top line and the name; the first row's, and the height of a row. */
const [TOP, NAME, FIRST_ROW, ROW] = [80, 190, 326, 104];
const FIGURE = 68;

/** What the picture of a category shows. */
export interface PictureCategory {
  readonly name: string;
  /** *7 tools*. */
  readonly count: string;
  /** The first ones of its ranking. */
  readonly tools: readonly PictureTool[];
}

/** Draws the picture of a category's page: its name, and the first rows of its ranking. */
export function drawCategory({ name, count, tools }: PictureCategory, site: PictureSite): Drawing {
  const fitted = fitText(name, { width: RIGHT - MARGIN, weight: 'bold', most: [88, 56], least: 40 }, site.measure);
  const parts = [
    drawLine(count, { x: MARGIN, middle: TOP, size: 34, weight: 'regular', fill: 'muted' }),
    drawWordmark(site, { x: RIGHT, middle: TOP, height: 28 }).svg,
    drawLines(fitted, { x: MARGIN, middle: NAME }),
    ...tools.map((tool, index) => drawRow(tool, FIRST_ROW + index * ROW, site)),
    drawBox({ x: 0, y: 0, width: 16, height: HEIGHT }, { fill: 'ink' }),
  ];
  return composePicture(parts, [name, site.name, ...tools.map((tool) => tool.name)]);
}

function drawRow(tool: PictureTool, middle: number, { measure }: PictureSite): string {
  const text = MARGIN + FIGURE + 28;
  const name = fitText(tool.name, { width: 580, weight: 'bold', most: [44, 30], least: 24 }, measure);
  const badge = drawBadge(tool.panel, { x: 0, middle, height: 56 }, measure);
  const badgeStart = RIGHT - 150 - badge.width;
  return [
    drawBox({ x: MARGIN, y: middle - ROW / 2, width: RIGHT - MARGIN, height: 2 }, { fill: 'line' }),
    drawFigure(tool, { x: MARGIN, middle, height: FIGURE, frame: 'alone' }, measure),
    drawLines(name, { x: text, middle }),
    drawBadge(tool.panel, { x: badgeStart, middle, height: 56 }, measure).svg,
    drawLine(tool.panel.ship, { x: RIGHT, middle, size: 48, weight: 'bold', fill: 'ink', anchor: 'end' }),
  ].join('');
}
