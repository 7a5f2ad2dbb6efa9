import type { Fault } from './fault.ts';
import { listFiles, readSiteFile, type BuiltSite } from './read-site.ts';

/** Finds CSV files of a built site that do not read back as a table, or that a spreadsheet would run. */
export async function findCsvFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const files = listFiles(site, /\.csv$/);
  if (files.length === 0) return [{ sentence: 'The site publishes no CSV of scores.', place: '/data/' }];
  const found = await Promise.all(
    files.map(async (place) => describeTable(await readSiteFile(site, place)).map((sentence) => ({ sentence, place }))),
  );
  return found.flat();
}

function describeTable(text: string): readonly string[] {
  const rows = readCsv(text);
  if (rows === null) return ['A CSV does not read back by RFC 4180.'];
  const [head = [], ...body] = rows;
  return [
    ...(body.length === 0 ? ['A CSV has no row below its head.'] : []),
    ...(new Set(head).size < head.length || head.includes('') ? ['A CSV has a column without a name of its own.'] : []),
    ...(body.every((row) => row.length === head.length) ? [] : ['A CSV has rows of another length than its head.']),
    // A formula in a name must stay text (OWASP, “CSV Injection”).
    ...(body.flat().some((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))
      ? ['A CSV holds what a spreadsheet would run.']
      : []),
  ];
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Reads CSV by the grammar of RFC 4180, lines ended by LF taken as well; `null` for a text that is none. */
export function readCsv(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [[]];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const cell = CELL.exec(text);
    if (!cell) return null;
    const [, quoted, bare = '', end] = cell;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',' && CELL.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
