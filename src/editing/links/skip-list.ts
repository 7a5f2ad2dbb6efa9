import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isoDate, line } from '#src/catalog/schema/fields.ts';

/** Where the list lies in the content folder: beside the records, and none of them, so that its name begins with a dot. */
export const SKIP_FILE = '.check-links.yaml';

const skipListSchema = z.strictObject({
  skip: z.array(
    z.strictObject({
      url: z
        .string()
        .regex(/^https?:\/\/\S+$/)
        .describe('An address; with a * at its end, every address that begins so.'),
      reason: line(200).describe('Why nobody can check it from here.'),
      until: isoDate.describe('Last day on which it is skipped.').optional(),
    }),
  ),
});

/** One address, or a family of them, that is not checked. */
export type SkipEntry = z.infer<typeof skipListSchema>['skip'][number];

/** Reads the list of a content folder, empty where there is none; a sentence says what is wrong with it. */
export async function readSkipList(folder: string): Promise<readonly SkipEntry[] | string> {
  const file = join(folder, SKIP_FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => (isMissing(error) ? null : ''));
  if (text === null) return [];
  try {
    const { data, error } = skipListSchema.safeParse(parse(text, { maxAliasCount: 0, uniqueKeys: true }));
    if (data) return data.skip;
    const [issue] = error.issues;
    return `${file} cannot be used: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. It holds skip: a list of { url, reason, until? }.`;
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}

/** Finds what skips an address on a day, YYYY-MM-DD; an entry that has expired skips nothing. */
export function findSkip(entries: readonly SkipEntry[], address: string, today: string): SkipEntry | null {
  return entries.find((entry) => isMeant(entry, address) && !isExpired(entry, today)) ?? null;
}

/** Tells whether an entry's last day is over. */
export function isExpired({ until }: SkipEntry, today: string): boolean {
  return until !== undefined && until < today;
}

/** Tells whether an entry names an address. */
export function isMeant({ url }: SkipEntry, address: string): boolean {
  return url.endsWith('*') ? address.startsWith(url.slice(0, -1)) : address === (URL.parse(url)?.href ?? url);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
