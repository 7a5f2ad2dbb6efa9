import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adler32, combineAdler32 } from '#src/build/share-pictures/adler32.ts';

test('gives the checksum that zlib writes at the end of a stream', () => {
  const bytes = Buffer.alloc(100_000, 'share pictures');
  expect(adler32(bytes)).toBe(deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4));
});

test('combines the checksums of two runs into that of both', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.uint8Array({ maxLength: 20_000 }), (one, other) => {
      const both = adler32(Buffer.concat([one, other]));
      expect(combineAdler32(adler32(one), adler32(other), other.length)).toBe(both);
    }),
    { numRuns: 30 },
  );
});

test('combines runs of bytes that make the sums as large as they get', () => {
  const [one, other] = [Buffer.alloc(70_000, 255), Buffer.alloc(66_000, 255)];
  expect(combineAdler32(adler32(one), adler32(other), other.length)).toBe(adler32(Buffer.concat([one, other])));
});
