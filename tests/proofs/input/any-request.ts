import fc from 'fast-check';
import { ADDRESSES, BODIES, HEADERS, PARTS, QUERIES, SOUND } from './request-parts.ts';

/** A request in the parts that it is written from. */
export interface AnyRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** How it says where its body ends. */
  readonly framing: 'length' | 'chunks' | 'nothing' | 'less' | 'more';
}

const text = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 60 });

const target = fc
  .tuple(
    fc.constantFrom(...ADDRESSES),
    fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.stringMatching(/^[!-~]{0,20}$/)), { maxLength: 3 }),
    fc.option(fc.oneof(fc.constantFrom(...QUERIES), fc.stringMatching(/^[!-~]{0,40}$/)), { nil: null }),
  )
  .map(([address, parts, query]) => address + parts.join('') + (query === null ? '' : `?${query}`));

const header = fc
  .constantFrom(...HEADERS)
  .chain(([name, values]) =>
    fc.tuple(fc.constant(name), fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: text })),
  );

/** What is sent in earnest, with some of it put in the place of something else, so that it meets code beyond the guards. */
const nearRequest: fc.Arbitrary<AnyRequest> = fc
  .record({
    sound: fc.constantFrom(...SOUND),
    method: oddly(fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE'), 12),
    target: oddly(fc.constantFrom(...ADDRESSES), 12),
    part: oddly(fc.constantFrom(...PARTS), 6),
    query: oddly(fc.constantFrom(...QUERIES), 6),
    body: oddly(fc.oneof(fc.constantFrom(...BODIES), fc.json(), text), 2),
    headers: fc.uniqueArray(header, { maxLength: 2, selector: ([name]) => name }),
    framing: fc.constantFrom('length', 'length', 'length', 'chunks'),
  })
  .map(({ sound, part, query, headers, framing, ...other }) => {
    const [method, target, body] = [other.method ?? sound[0], other.target ?? sound[1], other.body ?? sound[2]];
    const mark = target.includes('?') ? '&' : '?';
    return {
      method,
      target: target + (part ?? '') + (query === null ? '' : mark + query),
      headers: withPageHeaders(headers, body),
      body,
      framing,
    };
  });

/** Something once in a number of times, else nothing. */
function oddly<Value>(arbitrary: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function withPageHeaders(headers: AnyRequest['headers'], body: string): AnyRequest['headers'] {
  const type = /^[[{"n]/.test(body)
    ? 'application/json'
    : body.startsWith('--x')
      ? 'multipart/form-data; boundary=x'
      : 'application/x-www-form-urlencoded';
  const usual = [
    ['Sec-Fetch-Site', 'same-origin'],
    ['Content-Type', type],
  ] as const;
  return [...usual.filter(([name]) => !headers.some(([other]) => other === name)), ...headers];
}

const farRequest: fc.Arbitrary<AnyRequest> = fc.record({
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS') },
    { weight: 1, arbitrary: fc.constantFrom('PATCH', 'TRACE', 'CONNECT', 'QUERY', 'PROPFIND', 'M-SEARCH', 'FOO', 'get', '') },
  ),
  target: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...ADDRESSES) },
    { weight: 4, arbitrary: target },
    { weight: 1, arbitrary: text },
  ),
  headers: fc.oneof(
    { weight: 5, arbitrary: fc.uniqueArray(header, { maxLength: 6, selector: ([name]) => name }) },
    { weight: 1, arbitrary: fc.array(fc.oneof(header, fc.tuple(text, text)), { maxLength: 6 }) },
  ),
  body: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...BODIES) }, { weight: 1, arbitrary: text }),
  framing: fc.constantFrom('length', 'length', 'length', 'chunks', 'nothing', 'less', 'more'),
});

/** Any request: two in three come near to one that means something. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.oneof({ weight: 2, arbitrary: nearRequest }, { weight: 1, arbitrary: farRequest });

/** Writes a request as the bytes that are sent to a server; it asks for the end of the connection. */
export function writeRequest({ method, target, headers, body, framing }: AnyRequest, port: number): Buffer {
  const isNamed = headers.some(([name]) => name.toLowerCase() === 'host');
  const size = Buffer.byteLength(body, 'latin1');
  const lengths = { length: size, chunks: null, nothing: null, less: Math.max(size - 1, 0), more: size + 1 };
  const length = lengths[framing];
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(isNamed ? [] : [`Host: 127.0.0.1:${port}`]),
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(length === null ? [] : [`Content-Length: ${length}`]),
    ...(framing === 'chunks' ? ['Transfer-Encoding: chunked'] : []),
  ];
  const sent =
    framing === 'chunks' ? `${size === 0 ? '' : `${size.toString(16)}\r\n${body}\r\n`}0\r\n\r\n` : framing === 'nothing' ? '' : body;
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${sent}`, 'latin1');
}
