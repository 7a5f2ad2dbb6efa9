import { createHash } from 'node:crypto';
import type { PngStrip } from './png-strip.ts';

/** Bytes of the hash before an entry, which tells whether it is whole. */
const HASH = 16;
/** Width, height, place of the first colour, checksum, and bytes of the palette. */
const NUMBERS = 5;
const HEAD = HASH + NUMBERS * 4;

/** Writes a strip as one file: a hash of the rest, its numbers, its palette, its deflate blocks. */
export function packStrip({ width, height, firstColour, checksum, palette, deflated }: PngStrip): Buffer {
  const numbers = Buffer.alloc(NUMBERS * 4);
  for (const [place, value] of [width, height, firstColour, checksum, palette.length].entries()) numbers.writeUInt32BE(value, place * 4);
  const body = Buffer.concat([numbers, palette, deflated]);
  return Buffer.concat([hash(body), body]);
}

/** Reads a strip that was packed; `null` when there is none, or a byte of it has changed. */
export function unpackStrip(file: Buffer | null): PngStrip | null {
  if (file === null || file.length < HEAD || !hash(file.subarray(HASH)).equals(file.subarray(0, HASH))) return null;
  const number = (place: number) => file.readUInt32BE(HASH + place * 4);
  const palette = file.subarray(HEAD, HEAD + number(4));
  const deflated = file.subarray(HEAD + palette.length);
  return { width: number(0), height: number(1), firstColour: number(2), checksum: number(3), palette, deflated };
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, HASH);
}
