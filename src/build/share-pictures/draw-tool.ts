import { drawFigure } from './draw-figure.ts';
import { drawBadge, drawBox, drawCells, drawLine, drawLines, drawShare, drawWordmark } from './draw-parts.ts';
import { composePicture, HEIGHT, MARGIN, WIDTH, type Drawing } from './drawing.ts';
import { fitText } from './fit-text.ts';
import type { PictureSite } from './picture-site.ts';
import type { PictureTool } from './picture-tool.ts';

const FIGURE = 164;
const TEXT = MARGIN + FIGURE + 44;
const RIGHT = WIDTH - MARGIN;
/** Middle lines of the top line, the name, the tagline and the verdict. */
const [TOP, NAME, TAGLINE, VERDICT] = [80, 218, 356, 520];

/** Draws the picture of a tool's page: what it is called, what it does, and what the panel says. */
export function drawTool(tool: PictureTool, shelf: string, site: PictureSite): Drawing {
  const name = fitText(tool.name, { width: RIGHT - TEXT, weight: 'bold', most: [96, 72], least: 40 }, site.measure);
  const tagline = fitText(tool.tagline, { width: RIGHT - MARGIN, weight: 'regular', most: [44, 44], least: 26 }, site.measure);
  const badge = drawBadge(tool.panel, { x: MARGIN, middle: VERDICT, height: 80 }, site.measure);
  const shelfLine = fitText(shelf, { width: 600, weight: 'regular', most: [34, 17], least: 17 }, site.measure);
  const parts = [
    drawLine(shelfLine.lines.join(' '), { x: MARGIN, middle: TOP, size: shelfLine.size, weight: 'regular', fill: 'muted' }),
    drawWordmark(site, { x: RIGHT, middle: TOP, height: 28 }).svg,
    drawFigure(tool, { x: MARGIN, middle: NAME, height: FIGURE, frame: 'alone' }, site.measure),
    drawLines(name, { x: TEXT, middle: NAME }),
    drawLines(tagline, { x: MARGIN, middle: TAGLINE + 8 }, { weight: 'regular', fill: 'muted' }),
    drawBox({ x: MARGIN, y: 436, width: RIGHT - MARGIN, height: 2 }, { fill: 'line' }),
    badge.svg,
    drawShare(tool.panel, { x: MARGIN + badge.width + 36, middle: VERDICT, height: 80 }, site.measure),
    drawCells(tool.panel.cells, { x: RIGHT, middle: VERDICT, height: 44 }),
    drawBox({ x: 0, y: 0, width: 16, height: HEIGHT }, { fill: 'ink' }),
  ];
  return composePicture(parts, [tool.name, tool.tagline, shelf, site.name]);
}
