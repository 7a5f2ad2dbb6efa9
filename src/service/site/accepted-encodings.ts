import { parseAccept } from 'hono/utils/accept';

/** Encodings that files lie ready in, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Lists the encodings that an `Accept-Encoding` header asks for, the best first: RFC 9110, section 12.5.3. What it weighs alike comes in the
 * order of size; what it likes less than the file as it is, it does not ask for.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (!header) return [];
  const weights = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  const weigh = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  const least = weights.get('identity') ?? 0;
  return ENCODINGS.filter((encoding) => weigh(encoding) > 0 && weigh(encoding) >= least).sort((one, other) => weigh(other) - weigh(one));
}
