import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { adler32, combineAdler32 } from './adler32.ts';
import { indexColours, type PalettePart } from './indexed-colours.ts';

/**
 * A band of rows of a PNG, encoded once and joined with others as often as wanted.
 *
 * A PNG's pixels are one zlib stream (RFC 1950): two bytes of header, deflate blocks (RFC 1951), and the Adler-32 of all that was packed.
 * Deflate blocks that end with a full flush end on a whole byte and refer to nothing before them, so the blocks of one band may follow those
 * of any other; the checksum of both together comes from the checksums of each. Bands whose pixels point into different parts of one
 * palette therefore become one picture by putting bytes after one another: nothing is packed twice.
 */
export interface PngStrip {
  readonly width: number;
  readonly height: number;
  /** Colours that its pixels point to, three bytes each. */
  readonly palette: Buffer;
  /** Place of its first colour in the palette of the whole picture. */
  readonly firstColour: number;
  /** Its rows as deflate blocks, none of which is the last. */
  readonly deflated: Buffer;
  /** Adler-32 of its rows before they were packed. */
  readonly checksum: number;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Deflate with a window of 32 KiB, packed by one of the slowest levels (RFC 1950, section 2.2). */
const ZLIB_HEADER = Buffer.of(0x78, 0xda);
/** An empty last block. */
const LAST_BLOCK = Buffer.of(0x03, 0x00);
/** Eight bits a pixel, which are places in a palette; the only packing, the only filters, not interlaced. */
const PIXEL_FORMAT = [8, 3, 0, 0, 0];
/** Colours that a palette holds at most. */
const PALETTE_SIZE = 256;

const pack = promisify(deflateRaw);

/** Encodes opaque RGBA pixels in the colours of their part of the palette. */
export async function encodeStrip(
  pixels: Buffer,
  { width, height }: Pick<PngStrip, 'width' | 'height'>,
  part: PalettePart,
): Promise<PngStrip> {
  const { palette, places } = indexColours(pixels, part);
  // Every row starts with the number of its filter: 0, none, suits places in a palette best.
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) places.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  // Level 9 takes twice as long and more, for four bytes in a hundred.
  const deflated = await pack(rows, { level: 8, memLevel: 9, finishFlush: constants.Z_FULL_FLUSH });
  return { width, height, palette, firstColour: part.firstColour, deflated, checksum: adler32(rows) };
}

/** Joins strips of one width, top to bottom, into a PNG file; their colours must not overlap. */
export function joinStrips(strips: readonly PngStrip[]): Buffer {
  const width = strips[0]?.width ?? 0;
  const header = Buffer.from([...Buffer.alloc(8), ...PIXEL_FORMAT]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(
    strips.reduce((sum, { height }) => sum + height, 0),
    4,
  );
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', [header]),
    ...chunk('PLTE', [joinPalettes(strips)]),
    ...chunk('IDAT', [ZLIB_HEADER, ...strips.map(({ deflated }) => deflated), LAST_BLOCK, joinChecksums(strips)]),
    ...chunk('IEND', []),
  ]);
}

function joinPalettes(strips: readonly PngStrip[]): Buffer {
  const palette = Buffer.alloc(PALETTE_SIZE * 3);
  for (const strip of strips) strip.palette.copy(palette, strip.firstColour * 3);
  return palette.subarray(0, Math.max(...strips.map((strip) => strip.firstColour * 3 + strip.palette.length)));
}

function joinChecksums(strips: readonly PngStrip[]): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(strips.reduce((sum, { checksum, width, height }) => combineAdler32(sum, checksum, height * (width + 1)), 1));
  return bytes;
}

/** Length, type, data, and a checksum of type and data (PNG, third edition, section 5.3). */
function chunk(type: string, data: readonly Buffer[]): readonly Buffer[] {
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32BE(
    data.reduce((sum, { length }) => sum + length, 0),
    0,
  );
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(data.reduce((sum, bytes) => crc32(bytes, sum), crc32(head.subarray(4))));
  return [head, ...data, tail];
}
