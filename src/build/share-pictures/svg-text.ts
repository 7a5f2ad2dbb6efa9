import { isolateName } from '#src/views/isolate-name.ts';
import { LIGHT_COLOURS } from '#src/views/light-colours.ts';
import { escapeMarkup, replaceForbidden } from '#src/views/markup.ts';
import type { Weight } from './fonts.ts';

/** A colour of the theme. */
export type Colour = keyof typeof LIGHT_COLOURS;

/** Where and how a text is drawn; `y` is its base line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Colour;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Distance of letters in headings, in sizes, as on the pages. */
const TRACKING = -0.012;

/** Writes a text into a drawing, escaped. */
export function svgText(text: string, { x, y, size, weight, fill, anchor = 'start' }: TextPlace): string {
  const type = `font-family="Noto Sans" font-size="${round(size)}" font-weight="${weight === 'bold' ? 700 : 400}"`;
  // Letters of other scripts join, so only Latin ones are brought closer.
  const tracking =
    weight === 'bold' && /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) ? ` letter-spacing="${round(size * TRACKING)}"` : '';
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${LIGHT_COLOURS[fill]}"`;
  return `<text ${place} ${type}${tracking} xml:space="preserve">${escapeMarkup(replaceForbidden(isolateName(text)))}</text>`;
}

/** Writes a number as short as the drawing needs it. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
