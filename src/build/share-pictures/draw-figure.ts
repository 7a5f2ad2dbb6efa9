import { drawBox, drawLine, type PartPlace } from './draw-parts.ts';
import type { MeasureText } from './measure-text.ts';
import type { PictureTool } from './picture-tool.ts';
import { round, type Colour } from './svg-text.ts';

/** Where a figure stands, and how it is framed: as side A, as side B, or on its own. */
export interface FigurePlace extends PartPlace {
  readonly frame: 'a' | 'b' | 'alone';
}

interface Frame {
  readonly line: Colour;
  readonly tint: Colour;
  readonly corner: number;
  /** Side of the logo in the frame. */
  readonly share: number;
}

const FRAMES: Readonly<Record<FigurePlace['frame'], Frame>> = {
  // The corners of a square drawing lie within the circle.
  a: { line: 'side-a', tint: 'side-a-tint', corner: 0.5, share: 0.64 },
  b: { line: 'side-b', tint: 'side-b-tint', corner: 0.12, share: 0.76 },
  alone: { line: 'edge', tint: 'sunken', corner: 0.16, share: 0.76 },
};

/** Draws a tool's logo or monogram in the frame of its side. */
export function drawFigure({ logo, monogram }: PictureTool, place: FigurePlace, measure: MeasureText): string {
  const { x, middle, height } = place;
  const { line, tint, corner, share } = FRAMES[place.frame];
  const stroke = Math.max(2, height / 34);
  const fill = logo ? 'surface' : tint;
  const box = drawBox({ x, y: middle - height / 2, width: height, height }, { fill, line, stroke, corner: height * corner });
  if (logo) {
    const [side, inset] = [height * share, (height * (1 - share)) / 2];
    const data = Buffer.from(logo).toString('base64');
    // As an image of its own: its ids and styles stay its own, and nothing outside of it can be named.
    return `${box}<image x="${round(x + inset)}" y="${round(middle - side / 2)}" width="${round(side)}" height="${round(side)}" href="data:image/svg+xml;base64,${data}"/>`;
  }
  const size = Math.min(height * 0.5, (height * 0.7) / measure(monogram, 'bold'));
  return box + drawLine(monogram, { x: x + height / 2, middle, size, weight: 'bold', fill: 'ink', anchor: 'middle' });
}
