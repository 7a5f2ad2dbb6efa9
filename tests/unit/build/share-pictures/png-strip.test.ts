import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodeStrip, joinStrips } from '#src/build/share-pictures/png-strip.ts';

const [RED, BLUE, WHITE] = [
  [255, 0, 0, 255],
  [0, 0, 255, 255],
  [255, 255, 255, 255],
] as const;

/** Opaque pixels, row by row, in as many repetitions of some colours as it takes. */
function makePixels(count: number, colours: readonly (readonly number[])[]): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, index) => colours[index % colours.length] ?? []).flat());
}

async function decode(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { size: [info.width, info.height], pixels: data };
}

test('joins two strips into one picture with the pixels of both', async () => {
  const [above, below] = [makePixels(35, [RED, WHITE]), makePixels(14, [BLUE, WHITE, BLUE])];
  const first = await encodeStrip(above, { width: 7, height: 5 }, { mostColours: 128, firstColour: 0 });
  const second = await encodeStrip(below, { width: 7, height: 2 }, { mostColours: 128, firstColour: 128 });
  expect(await decode(joinStrips([first, second]))).toEqual({ size: [7, 7], pixels: Buffer.concat([above, below]) });
});

test('makes a picture of one strip', async () => {
  const pixels = makePixels(12, [RED, BLUE, WHITE]);
  const strip = await encodeStrip(pixels, { width: 4, height: 3 }, { mostColours: 256, firstColour: 0 });
  expect(await decode(joinStrips([strip]))).toEqual({ size: [4, 3], pixels });
});

test('stays close to every pixel of a picture with too many colours, and keeps its areas', async () => {
  const gradient = Array.from({ length: 4096 }, (_, index) => [index % 64, Math.floor(index / 64) * 2, 200, 255]);
  const pixels = Buffer.concat([makePixels(4096, [[250, 251, 251, 255]]), makePixels(4096, gradient)]);
  const strip = await encodeStrip(pixels, { width: 64, height: 128 }, { mostColours: 128, firstColour: 128 });
  const decoded = await decode(joinStrips([strip]));
  const farthest = decoded.pixels.reduce((most, value, place) => Math.max(most, Math.abs(value - (pixels[place] ?? 0))), 0);
  expect(decoded.pixels.subarray(0, 4096 * 4)).toEqual(pixels.subarray(0, 4096 * 4));
  expect(farthest).toBeLessThanOrEqual(20);
});
