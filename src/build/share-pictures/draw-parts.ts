import { LIGHT_COLOURS } from '#src/views/light-colours.ts';
import type { PanelView, PersonaCell } from '#src/views/panel-view.ts';
import type { FittedText } from './fit-text.ts';
import type { MeasureText } from './measure-text.ts';
import type { PictureSite } from './picture-site.ts';
import { round, svgText, type Colour, type TextPlace } from './svg-text.ts';

/** Where a part stands and how high it is; parts lie on their own middle line. */
export interface PartPlace {
  readonly x: number;
  readonly middle: number;
  readonly height: number;
}

/** Distance from the middle of capitals to their base line, in sizes. */
const CAPITALS = 0.357;
/** Distance of two lines, in sizes. */
const LINE = 1.18;

/** Draws a text whose capitals stand around a middle line. */
export function drawLine(text: string, { middle, ...look }: Omit<TextPlace, 'y'> & { readonly middle: number }): string {
  return svgText(text, { ...look, y: middle + look.size * CAPITALS });
}

/** Draws a fitted text around a middle line. */
export function drawLines(
  { lines, size }: FittedText,
  { x, middle }: Pick<PartPlace, 'x' | 'middle'>,
  look: Pick<TextPlace, 'weight' | 'fill'> = { weight: 'bold', fill: 'ink' },
): string {
  const first = middle - ((lines.length - 1) / 2) * size * LINE;
  return lines.map((line, index) => drawLine(line, { ...look, x, size, middle: first + index * size * LINE })).join('');
}

/** Draws how much of the panel ships, in percent, or that there is no review yet. */
export function drawShare({ ship, share, score }: PanelView, { x, middle, height }: PartPlace, measure: MeasureText): string {
  const words = { middle, size: height * 0.56, weight: 'regular', fill: 'muted' } as const;
  if (score === null) return drawLine(share, { ...words, x });
  const size = height * 0.94;
  const after = x + measure(ship, 'bold') * size + height * 0.28;
  return drawLine(ship, { x, middle, size, weight: 'bold', fill: 'ink' }) + drawLine('panel ship', { ...words, x: after });
}

/** Draws a verdict's badge: ship is full, skip is dashed, split is half full, and the word is always there. */
export function drawBadge(
  { verdict, word }: PanelView,
  { x, middle, height }: PartPlace,
  measure: MeasureText,
): { readonly svg: string; readonly width: number } {
  const size = height * 0.58;
  const icon = verdict === 'ship' || verdict === 'skip' ? size * 0.95 : 0;
  const [before, gap] = [height * 0.32, icon ? size * 0.35 : 0];
  const width = before + icon + gap + measure(word, 'bold') * size + height * 0.36;
  const box = { x, y: middle - height / 2, width, height };
  const stroke = height / 18;
  const corner = height / 7;
  const fill: Colour = verdict === 'ship' ? 'on-ship' : verdict === 'skip' ? 'skip' : verdict === 'split' ? 'ink' : 'muted';
  const frame = {
    ship: () => drawBox(box, { fill: 'ship', line: 'ship', stroke, corner }),
    skip: () => drawBox(box, { line: 'skip', stroke, corner, dash: [3, 2] }),
    split: () => drawBox({ ...box, width: width / 2 }, { fill: 'ship-tint', corner }) + drawBox(box, { line: 'edge', stroke, corner }),
    none: () => drawBox(box, { line: 'edge', stroke, corner, dash: [1, 1] }),
  }[verdict]();
  const glyph = icon ? drawIcon(verdict === 'ship' ? 'M5 13l4 4L19 7' : 'M5 19L19 5', { x: x + before, middle, height: icon }, fill) : '';
  return { svg: frame + glyph + drawLine(word, { x: x + before + icon + gap, middle, size, weight: 'bold', fill }), width };
}

/** Draws one square a persona, ending at `x`: filled ships, slashed skips, dotted has no take. */
export function drawCells(cells: readonly PersonaCell[], { x, middle, height }: PartPlace): string {
  const step = height * 1.28;
  const stroke = height / 9;
  return cells
    .map((cell, index) => {
      const box = { x: x - height - (cells.length - 1 - index) * step, y: middle - height / 2, width: height, height };
      const corner = height / 6;
      if (cell === 'ship') return drawBox(box, { fill: 'ship', line: 'ship', stroke, corner });
      if (cell === 'none') return drawBox(box, { line: 'edge', stroke, corner, dash: [1, 1.1] });
      const slash = `M${round(box.x + height * 0.22)} ${round(box.y + height * 0.78)}l${round(height * 0.56)} ${round(-height * 0.56)}`;
      return `${drawBox(box, { line: 'skip', stroke, corner })}<path d="${slash}" stroke="${LIGHT_COLOURS.skip}" stroke-width="${round(stroke * 1.2)}"/>`;
    })
    .join('');
}

/** Draws the site's mark, a comparison as a dumbbell: 38 by 14. */
export function drawMark({ x, middle, height }: PartPlace): string {
  const shapes = [
    `<path d="M7 7h24" stroke="${LIGHT_COLOURS.ink}" stroke-width="2.5"/>`,
    `<circle cx="7" cy="7" r="7" fill="${LIGHT_COLOURS['side-a']}"/>`,
    `<rect x="25.5" y=".75" width="12.5" height="12.5" rx="1.5" fill="${LIGHT_COLOURS['side-b']}"/>`,
  ];
  return `<g transform="translate(${round(x)} ${round(middle - height / 2)}) scale(${round(height / 14)})">${shapes.join('')}</g>`;
}

/** Draws the mark and the site's name, ending at `x`; tells where it starts. */
export function drawWordmark(
  { name: siteName, measure }: PictureSite,
  { x, middle, height }: PartPlace,
): { readonly svg: string; readonly start: number } {
  const size = height * 1.3;
  const start = x - measure(siteName, 'bold') * size - height * 0.6 - (height * 38) / 14;
  const name = drawLine(siteName, { x, middle, size, weight: 'bold', fill: 'ink', anchor: 'end' });
  return { svg: drawMark({ x: start, middle, height }) + name, start };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface BoxLook {
  readonly fill?: Colour;
  readonly line?: Colour;
  readonly stroke?: number;
  readonly corner?: number;
  /** Dash and gap in widths of the line. */
  readonly dash?: readonly [number, number];
}

/** Draws a box whose line lies within it. */
export function drawBox({ x, y, width, height }: Box, { fill, line, stroke = 0, corner = 0, dash }: BoxLook): string {
  const inset = line ? stroke / 2 : 0;
  const place = `x="${round(x + inset)}" y="${round(y + inset)}" width="${round(width - inset * 2)}" height="${round(height - inset * 2)}"`;
  const paint = `fill="${fill ? LIGHT_COLOURS[fill] : 'none'}"`;
  const outline = line ? ` stroke="${LIGHT_COLOURS[line]}" stroke-width="${round(stroke)}"` : '';
  const dashes = dash ? ` stroke-dasharray="${dash.map((length) => round(length * stroke)).join(' ')}"` : '';
  return `<rect ${place} rx="${round(Math.max(0, corner - inset))}" ${paint}${outline}${dashes}/>`;
}

function drawIcon(path: string, { x, middle, height }: PartPlace, colour: Colour): string {
  const stroke = `stroke="${LIGHT_COLOURS[colour]}" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round" fill="none"`;
  return `<path transform="translate(${round(x)} ${round(middle - height / 2)}) scale(${round(height / 24)})" d="${path}" ${stroke}/>`;
}
