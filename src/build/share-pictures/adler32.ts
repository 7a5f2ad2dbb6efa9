/** The largest prime below 2^16 (RFC 1950, section 8.2). */
const MODULUS = 65_521;
/** Most bytes that can be summed before the second sum would outgrow 32 bits (zlib's NMAX). */
const MOST_BETWEEN = 5552;

/** Adler-32 checksum of bytes (RFC 1950, section 8.2), which ends a zlib stream. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += MOST_BETWEEN) {
    const end = Math.min(start + MOST_BETWEEN, bytes.length);
    for (let place = start; place < end; place += 1) {
      low += bytes[place] ?? 0;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return join(high, low);
}

/**
 * Checksum of two runs of bytes after one another, from the checksums of each and the length of the second: every byte of the first adds
 * itself once more to the high sum for each byte that follows it, as zlib's adler32_combine works out.
 */
export function combineAdler32(first: number, second: number, secondLength: number): number {
  const [firstLow, firstHigh] = [first & 0xffff, first >>> 16];
  const [secondLow, secondHigh] = [second & 0xffff, second >>> 16];
  // Both low sums start at 1; the one of the second run is there once too often.
  const low = (firstLow + secondLow + MODULUS - 1) % MODULUS;
  const high = (firstHigh + secondHigh + (secondLength % MODULUS) * ((firstLow + MODULUS - 1) % MODULUS)) % MODULUS;
  return join(high, low);
}

function join(high: number, low: number): number {
  return ((high << 16) | low) >>> 0;
}
