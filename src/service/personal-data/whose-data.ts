import { parseArgs } from 'node:util';
import { subscriberAddressSchema } from '../newsletter/subscriber-address.ts';

/** Whose data a command is about. */
export type Whose = { readonly email: string } | { readonly voter: string };

const HOW_TO_EXPORT = 'Say whose data: npm run community:export -- --email ADDRESS.';
const HOW_TO_ERASE = 'Say whose data: npm run community:erase -- --email ADDRESS, or --voter COOKIE with the value of the voter’s cookie.';

/** Reads whose data to export; a string says in one sentence what is wrong with what was told. */
export function readWhoseExport(words: readonly string[]): { readonly email: string } | string {
  const { email, voter } = readWords(words);
  return email === undefined || voter !== undefined ? HOW_TO_EXPORT : readEmail(email);
}

/** Reads whose data to erase; a string says in one sentence what is wrong with what was told. */
export function readWhoseErase(words: readonly string[]): Whose | string {
  const { email, voter } = readWords(words);
  if (email !== undefined && voter === undefined) return readEmail(email);
  return voter !== undefined && email === undefined ? { voter } : HOW_TO_ERASE;
}

function readWords(words: readonly string[]): { readonly email?: string | undefined; readonly voter?: string | undefined } {
  try {
    return parseArgs({ args: [...words], options: { email: { type: 'string' }, voter: { type: 'string' } } }).values;
  } catch {
    return {};
  }
}

function readEmail(email: string): { readonly email: string } | string {
  const address = subscriberAddressSchema.safeParse(email);
  return address.success ? { email: address.data } : 'That is no mail address; none other was ever taken.';
}
