import { stringify } from 'csv-stringify/sync';
import type { Catalog } from '#src/catalog/catalog.ts';
import { addressOn, toolPath } from './links.ts';

/** A column of the scores, and what stands in it. */
export interface ScoreColumn {
  readonly name: string;
  readonly meaning: string;
}

/** The columns of `/data/v1/scores.csv`, in their order; new ones are added at the end. */
export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { name: 'tool', meaning: 'Name of the tool in addresses.' },
  { name: 'name', meaning: 'What the tool is called.' },
  { name: 'category', meaning: 'Name of its first category in addresses.' },
  { name: 'persona', meaning: 'Name of the persona in addresses.' },
  { name: 'score', meaning: 'How far the persona would go, from 0 to 100.' },
  { name: 'verdict', meaning: 'Whether it would ship with the tool: ship or skip.' },
  { name: 'date', meaning: 'Day the review was written, as YYYY-MM-DD.' },
  { name: 'revised', meaning: 'Day it was last changed, where it was.' },
  { name: 'url', meaning: 'Page of the tool.' },
];

/**
 * Writes every review as a line of CSV (RFC 4180), by tool and then in panel order. A text that a spreadsheet would take for a formula comes
 * with an apostrophe before it.
 */
export function writeScores(catalog: Catalog): string {
  const rows = catalog.tools.flatMap(({ slug, name, category, reviews }) =>
    reviews.map(({ persona, score, verdict, date, revised = '' }) => {
      return [slug, name, category, persona, score, verdict, date, revised, addressOn(catalog, toolPath(slug))];
    }),
  );
  const columns = SCORE_COLUMNS.map(({ name }) => name);
  return stringify(rows, { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
