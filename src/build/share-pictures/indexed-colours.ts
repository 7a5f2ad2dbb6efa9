/** A picture in few colours: a palette, and for every pixel its place in the palette. */
export interface IndexedPixels {
  /** Three bytes a colour: red, green, blue. */
  readonly palette: Buffer;
  /** One byte a pixel. */
  readonly places: Buffer;
}

/** How many colours there may be, and the place of the first one. */
export interface PalettePart {
  readonly mostColours: number;
  readonly firstColour: number;
}

/** A colour that fills as large a part of a picture is an area of its own, not the soft edge of a letter, and stays as it is. */
const AREA = 1 / 1000;
/** Square of a distance of two colours, each channel counting to 255, that nobody sees in an edge. */
const UNSEEN = 20 ** 2;

/**
 * Brings opaque RGBA pixels down to few colours. Areas keep their exact colour, so that two halves with the same paper meet without a
 * seam; of the colours between them, those farthest from all others are kept one after another (Gonzalez, "Clustering to minimize the
 * maximum intercluster distance", 1985), until every pixel has a colour that looks the same, or the palette is full.
 */
export function indexColours(pixels: Buffer, { mostColours, firstColour }: PalettePart): IndexedPixels {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const { kept, nearest } = chooseColours(countColours(words), mostColours, words.length * AREA);
  const placeOf = new Map([...nearest].map(([colour, place]) => [colour, place + firstColour]));
  return { palette: Buffer.from(kept.flatMap((colour) => channelsOf(colour))), places: placePixels(words, placeOf) };
}

interface Choice {
  readonly kept: readonly number[];
  /** For each colour, the place of the kept one that is nearest. */
  readonly nearest: ReadonlyMap<number, number>;
}

function chooseColours(counts: ReadonlyMap<number, number>, most: number, area: number): Choice {
  const colours = [...counts].map(([colour, count]) => ({ colour, count, place: 0, distance: Infinity }));
  colours.sort((one, other) => other.count - one.count);
  const kept: number[] = [];
  const keep = (chosen: number): void => {
    for (const one of colours) {
      const distance = measureDistance(one.colour, chosen);
      if (distance < one.distance) [one.distance, one.place] = [distance, kept.length];
    }
    kept.push(chosen);
  };
  for (const { colour, count } of colours.slice(0, most)) if (count >= area) keep(colour);
  while (kept.length < most) {
    const farthest = colours.reduce((one, other) => (other.distance > one.distance ? other : one));
    if (farthest.distance <= UNSEEN) break;
    keep(farthest.colour);
  }
  return { kept, nearest: new Map(colours.map(({ colour, place }) => [colour, place])) };
}

/** Neighbouring pixels are mostly alike, and comparing two numbers is far cheaper than a look-up. */
function countColours(words: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  let colour = words[0] ?? 0;
  for (let index = 1; index <= words.length; index += 1) {
    if (words[index] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + index - start);
    start = index;
    colour = words[index] ?? 0;
  }
  return counts;
}

function placePixels(words: Int32Array, placeOf: ReadonlyMap<number, number>): Buffer {
  const places = Buffer.alloc(words.length);
  let start = 0;
  let colour = words[0] ?? 0;
  for (let index = 1; index <= words.length; index += 1) {
    if (words[index] === colour) continue;
    places.fill(placeOf.get(colour) ?? 0, start, index);
    start = index;
    colour = words[index] ?? 0;
  }
  return places;
}

/** Square of the distance of two colours. */
function measureDistance(one: number, other: number): number {
  const red = (one & 0xff) - (other & 0xff);
  const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
  const blue = ((one >> 16) & 0xff) - ((other >> 16) & 0xff);
  return red * red + green * green + blue * blue;
}

/** Red, green and blue of the four bytes RGBA, read as one little-endian number as on every machine that Node runs on. */
function channelsOf(word: number): readonly [number, number, number] {
  return [word & 0xff, (word >> 8) & 0xff, (word >> 16) & 0xff];
}
