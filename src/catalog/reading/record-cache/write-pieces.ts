import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE_BYTES = 256 * 1024;

/**
 * Writes what it is given to a new file, and gives its SHA-256 in hexadecimal. Piece by piece: all at once would take its size in memory twice
 * more, and each part by itself a call of the operating system.
 */
export function writePieces(file: string, parts: Iterable<Uint8Array>): string {
  const descriptor = openSync(file, 'wx');
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let length = 0;
  const write = (bytes: Uint8Array): void => {
    sum.update(bytes);
    writeSync(descriptor, bytes);
  };
  try {
    for (const part of parts) {
      if (length + part.length > PIECE_BYTES) {
        write(piece.subarray(0, length));
        length = 0;
      }
      if (part.length > PIECE_BYTES) write(part);
      else {
        piece.set(part, length);
        length += part.length;
      }
    }
    write(piece.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
  return sum.digest('hex');
}
