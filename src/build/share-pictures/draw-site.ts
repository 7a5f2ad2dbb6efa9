import { drawBox, drawLines, drawMark } from './draw-parts.ts';
import { composePicture, HALF, MARGIN, WIDTH, type Drawing } from './drawing.ts';
import { fitText } from './fit-text.ts';
import type { PictureSite } from './picture-site.ts';

/** Draws the picture of every other page: the site's mark and name, and the question it answers. */
export function drawSite({ name, tagline, measure }: PictureSite): Drawing {
  const width = WIDTH - MARGIN * 2;
  const question = fitText(tagline, { width, weight: 'bold', most: [96, 92], least: 40 }, measure);
  const heading = fitText(name, { width: width - 220, weight: 'bold', most: [60, 40], least: 24 }, measure);
  const parts = [
    drawBox({ x: 0, y: 0, width: 16, height: HALF }, { fill: 'side-a' }),
    drawBox({ x: 0, y: HALF, width: 16, height: HALF }, { fill: 'side-b' }),
    drawMark({ x: MARGIN, middle: 150, height: 64 }),
    drawLines(heading, { x: MARGIN + 210, middle: 150 }),
    drawLines(question, { x: MARGIN, middle: 385 }),
  ];
  return composePicture(parts, [name, tagline]);
}
