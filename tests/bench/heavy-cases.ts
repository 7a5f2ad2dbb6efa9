import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostileCase } from '../content/hostile-cases.ts';

const SIZE = 50_000;
const REVIEW = 'tools/alpha/reviews/builder.md';
const END = '---\nIt runs.\n';
const START = '---\nscore: 80\nverdict: ship\ndate: 2026-11-01\n';

/** A review as long as one may be, filled with one thing again and again. */
function filled(
  name: string,
  unit: string,
  { before = '', after = '' }: { before?: string; after?: string },
): Pick<HostileCase, 'name' | 'make'> {
  const room = SIZE - START.length - END.length;
  const text = before + unit.repeat(Math.floor(room / unit.length)) + after;
  return { name: `50,000 characters of ${name}`, make: (folder) => writeFile(join(folder, REVIEW), text) };
}

/** The slowest of several hundred units that files were filled with, and all that once took longer than they may. */
export const HEAVY_CASES: readonly Pick<HostileCase, 'name' | 'make'>[] = [
  filled('blank lines in the front matter', '\n', { before: START, after: END }),
  filled('entries of a list', '- a\n', { before: '---\n', after: END }),
  filled('quotes', '"', { before: `${START}tool: `, after: `\n${END}` }),
  filled('commas', ',', { before: `${START}tool: [`, after: `]\n${END}` }),
  filled('brackets', '[]', { before: `${START}tool: `, after: `\n${END}` }),
  filled('one unknown key', 'a: 1\n', { before: START, after: END }),
  filled('HTML tags', '<a>', { before: `${START}---\n` }),
  filled('addresses of mail', 'a@b.c ', { before: `${START}---\n` }),
  filled('code', '`|', { before: `${START}---\n` }),
  filled('links in paragraphs', `${'[a](b)'.repeat(400)}\n\n`, { before: `${START}---\n` }),
  filled('emphasis in paragraphs', `${'*_'.repeat(490)}\n\n`, { before: `${START}---\n` }),
  {
    name: '5,000 different unknown keys',
    make: (folder) => {
      const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`);
      return writeFile(join(folder, REVIEW), START + keys.join('') + END);
    },
  },
];
