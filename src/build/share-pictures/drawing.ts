import { LIGHT_COLOURS } from '#src/views/light-colours.ts';
import { listFontFiles } from './fonts.ts';
import type { PalettePart } from './indexed-colours.ts';

/** Width and height of a share picture: what Open Graph asks for, twice as wide as high and a little. */
export const [WIDTH, HEIGHT] = [1200, 630];
/** Height of one tool's half of a comparison. */
export const HALF = HEIGHT / 2;
/** Free space at the sides. */
export const MARGIN = 72;

/** A picture, or a half of one, ready to be drawn. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
  /** Fonts that its texts need. */
  readonly fontFiles: readonly string[];
  /** Its part of the palette of the whole picture. */
  readonly colours: PalettePart;
}

/** Puts the parts of a whole picture on paper; `texts` are the content's own, which may need further fonts. */
export function composePicture(parts: readonly string[], texts: readonly string[]): Drawing {
  return compose({ parts, texts, height: HEIGHT, colours: { mostColours: 256, firstColour: 0 } });
}

/** Puts the parts of a half on paper: each half has its half of the palette. */
export function composeHalf(side: 'a' | 'b', parts: readonly string[], texts: readonly string[]): Drawing {
  return compose({ parts, texts, height: HALF, colours: { mostColours: 128, firstColour: side === 'a' ? 0 : 128 } });
}

interface Composition extends Pick<Drawing, 'height' | 'colours'> {
  readonly parts: readonly string[];
  readonly texts: readonly string[];
}

function compose({ parts, texts, height, colours }: Composition): Drawing {
  const paper = `<rect width="${WIDTH}" height="${height}" fill="${LIGHT_COLOURS.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${paper}${parts.join('')}</svg>`;
  return { svg, height, fontFiles: listFontFiles(texts), colours };
}
