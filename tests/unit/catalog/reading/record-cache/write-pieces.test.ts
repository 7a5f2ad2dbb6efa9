import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePieces } from '#src/catalog/reading/record-cache/write-pieces.ts';

test('writes parts of any size one after the other, and gives the sum of the whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-pieces-'));
  try {
    const piece = 256 * 1024;
    const sizes = [0, 1, piece - 1, 1, piece, 3, piece + 1, 2];
    const parts = sizes.map((size, index) => Buffer.alloc(size, String(index)));
    const sum = writePieces(join(folder, 'file'), parts);
    const written = await readFile(join(folder, 'file'));
    expect([written.equals(Buffer.concat(parts)), sum]).toEqual([true, hash('sha256', Buffer.concat(parts))]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
