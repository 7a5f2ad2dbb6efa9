import { Resvg } from '@resvg/resvg-js';
import { listFontFiles, type Weight } from './fonts.ts';
import { svgText } from './svg-text.ts';

/** Size at which texts are measured: letters are outlines, so that widths grow with the size exactly. */
const SIZE = 100;

/** Gives the width of a text in multiples of its size, as it will be drawn: shaped, and in the fonts that its letters are found in. */
export type MeasureText = (text: string, weight: Weight) => number;

/** Makes a measure for the pictures of one build: measuring takes long, and many of them hold the same words. */
export function createMeasure(): MeasureText {
  const widths = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) widths.set(key, (width = measure(text, weight)));
    return width;
  };
}

function measure(text: string, weight: Weight): number {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${svgText(text, { x: 0, y: SIZE, size: SIZE, weight, fill: 'ink' })}</svg>`;
  const font = { loadSystemFonts: false, fontFiles: [...listFontFiles([text], [weight])] };
  return (new Resvg(drawing, { font }).getBBox()?.width ?? 0) / SIZE;
}
