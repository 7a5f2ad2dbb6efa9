/** Major types of RFC 8949, section 3.1, as far as they occur in a search index. */
const TEXT = 3;
const ARRAY = 4;
const NUMBERS = [0, 1];
const BYTES = [2, TEXT];

/** Bytes of the count that follows a head, by the low five bits of the head; smaller ones are the count itself. */
const COUNT_BYTES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/** Cuts a CBOR array into its items, each as the bytes it is written in. */
export function splitArray(array: Buffer): readonly Buffer[] {
  const head = readHead(array, 0);
  if (head.type !== ARRAY) throw new Error(`Expected a CBOR array, found major type ${head.type}.`);
  const items: Buffer[] = [];
  let start = head.end;
  for (let place = 0; place < head.count; place += 1) {
    const end = findEnd(array, start);
    items.push(array.subarray(start, end));
    start = end;
  }
  return items;
}

/** Writes a CBOR array around items. */
export function joinItems(items: readonly Buffer[]): Buffer {
  return Buffer.concat([writeHead(items.length), ...items]);
}

function findEnd(bytes: Buffer, start: number): number {
  const { type, count, end } = readHead(bytes, start);
  if (NUMBERS.includes(type)) return end;
  if (BYTES.includes(type)) return end + count;
  if (type !== ARRAY) throw new Error(`Expected a number, a text or an array in CBOR, found major type ${type}.`);
  let after = end;
  for (let place = 0; place < count; place += 1) after = findEnd(bytes, after);
  return after;
}

function readHead(bytes: Buffer, start: number): { readonly type: number; readonly count: number; readonly end: number } {
  const head = bytes.readUInt8(start);
  const short = head & 31;
  const length = short < 24 ? 0 : COUNT_BYTES[short];
  if (length === undefined) throw new Error(`Expected a CBOR item of known length, found head ${head}.`);
  return { type: head >> 5, count: length === 0 ? short : bytes.readUIntBE(start + 1, length), end: start + 1 + length };
}

function writeHead(count: number): Buffer {
  const type = ARRAY << 5;
  if (count < 24) return Buffer.of(type | count);
  if (count < 0x100) return Buffer.of(type | 24, count);
  if (count < 0x10000) return Buffer.of(type | 25, count >> 8, count & 0xff);
  const long = Buffer.alloc(5, type | 26);
  long.writeUInt32BE(count, 1);
  return long;
}
