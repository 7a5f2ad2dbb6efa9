import { randomFillSync } from 'node:crypto';

const ID_BYTES = 16;

/** Bytes for the next ids: drawn one by one, they cost more than all else that a new voter does. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/** Makes an id of 128 random bits, in base64url. */
export function makeRandomId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const id = pool.toString('base64url', used, used + ID_BYTES);
  // What was handed out is nowhere left.
  pool.fill(0, used, used + ID_BYTES);
  used += ID_BYTES;
  return id;
}
