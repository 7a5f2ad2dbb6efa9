/** Code points from `first` to `last` that a font draws. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Formats of a character map that every font of ours has one of: 12 holds all of Unicode, 4 its first 65,536 characters. */
const [ALL, BASIC] = [12, 4];

/** Tells for each code point whether a font draws it, by the font's `cmap` table (OpenType 1.9, "cmap"). */
export function readCharacterMap(font: Buffer): (codePoint: number) => boolean {
  const ranges = readRanges(font);
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (range === undefined || range.first > codePoint) high = middle - 1;
      else if (range.last < codePoint) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function readRanges(font: Buffer): readonly Range[] {
  const table = findTable(font, 'cmap');
  const maps = Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => table + font.readUInt32BE(table + 8 + index * 8));
  const all = maps.find((map) => font.readUInt16BE(map) === ALL);
  const basic = maps.find((map) => font.readUInt16BE(map) === BASIC);
  if (all !== undefined) return readAll(font, all);
  if (basic !== undefined) return readBasic(font, basic);
  throw new Error(`The font has no character map of format ${ALL} or ${BASIC}.`);
}

function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function readAll(font: Buffer, map: number): readonly Range[] {
  return Array.from({ length: font.readUInt32BE(map + 12) }, (_, index) => {
    const group = map + 16 + index * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
}

/** Ends of all segments come first, then two bytes of nothing, then their starts; the last segment stands for what is missing. */
function readBasic(font: Buffer, map: number): readonly Range[] {
  const length = font.readUInt16BE(map + 6);
  return Array.from({ length: length / 2 - 1 }, (_, index) => ({
    first: font.readUInt16BE(map + 16 + length + index * 2),
    last: font.readUInt16BE(map + 14 + index * 2),
  }));
}
