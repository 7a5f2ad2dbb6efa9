import { z } from 'zod';

/** What addresses of one kind look like. */
interface AddressKind {
  /** Regular expression with the flag `u`, as JSON Schema has it; what it takes is parsed by the URL Standard as well. */
  readonly pattern: string;
  /** Words that stand after "expected". */
  readonly expected: string;
}

/** Every schema of an address with what it asks for. */
export const addressKinds = z.registry<AddressKind>();

/** A label of a host name: letters, digits and hyphens, or letters of other scripts, which addresses hold encoded. */
const LABEL = '(?:[a-zA-Z0-9\\u0080-\\uffff](?:[a-zA-Z0-9\\u0080-\\uffff-]{0,61}[a-zA-Z0-9\\u0080-\\uffff])?)';
const PORT = '(?::(?:[0-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?';

/** A host name with at least one dot, and perhaps a port. */
export const HOST_PATTERN = `(?:${LABEL}\\.)+[a-zA-Z]{2,63}${PORT}`;
/** Neither a backslash, which browsers take for a slash, nor a tab or a new line, which they drop, nor a space at the end. */
const REST = '(?:[/?#](?:[^\\\\\\t\\n\\r]*[^\\\\\\s])?)?';

const SMALL_LABEL = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)';
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** A host as browsers write it (a last label that begins with a digit would be one of an IPv4 address), without the port of its scheme. */
const ORIGIN_HOST = `(?:(?:${SMALL_LABEL}\\.)*(?=[a-z])${SMALL_LABEL}|(?:${BYTE}\\.){3}${BYTE})(?!:0)${PORT}`;

/** The addresses of pages of one scheme or more, written out; without a user's name, which would make one host look like another. */
export function pageAddress(scheme: string, expected: string): z.ZodCustomStringFormat<'url'> {
  return makeAddress({ pattern: `^${scheme}://${HOST_PATTERN}${REST}$`, expected }, ({ hostname }) => z.regexes.domain.test(hostname));
}

/** The addresses that a pattern takes, and that their parsed form is held against as well. */
export function makeAddress(kind: AddressKind, accepts: (url: URL, text: string) => boolean): z.ZodCustomStringFormat<'url'> {
  const pattern = new RegExp(kind.pattern, 'u');
  const isAddress = (text: string): boolean => pattern.test(text) && URL.canParse(text) && accepts(new URL(text), text);
  return z.stringFormat('url', isAddress).overwrite(encodeStray).register(addressKinds, kind);
}

/** An origin: scheme and host, no path, no query; written as browsers write it, since others are compared with it. */
export const originAddress = makeAddress(
  {
    pattern: `^(?!http://[^/]*:80/?$)(?!https://[^/]*:443/?$)https?://${ORIGIN_HOST}/?$`,
    expected: 'an origin such as https://example.org, without a path',
  },
  ({ origin }, text) => origin === text.replace(/\/$/, ''),
);

/** Percent-encodes what an address may not hold as it stands (RFC 3986, 2), and which browsers take all the same. */
function encodeStray(address: string): string {
  return address.replaceAll(/[\s"<>^`{|}]/g, (character) => encodeURIComponent(character));
}
