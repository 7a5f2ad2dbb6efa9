import { z } from 'zod';

const hex = z.string().regex(/^(?:[\da-f]{2})+$/);

/** What a browser sends back: the challenge as it got it, and the answer. */
const solvedSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string(),
      cost: z.int(),
      data: z.strictObject({ action: z.string() }),
      expiresAt: z.int(),
      keyLength: z.int(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int(), derivedKey: hex }),
});

/** A challenge that came back with an answer, which may be a wrong one. */
export type SolvedChallenge = z.infer<typeof solvedSchema>;

/** A solved challenge takes less than half of it. */
const LONGEST = 2048;

/** Reads the header `Altcha`, JSON in base64; `null` when it holds anything but a solved challenge. */
export function readSolved(header: string): SolvedChallenge | null {
  if (header.length > LONGEST) return null;
  try {
    const { data } = solvedSchema.safeParse(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
    return data ?? null;
  } catch {
    return null;
  }
}
