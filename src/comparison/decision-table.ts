import type { Catalog } from '#src/catalog/catalog.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import { factsOf, specsOf, type Cell, type KeyedCell } from './facts.ts';
import type { Pair } from './pairing.ts';

/** One row of the decision table. */
export interface DecisionRow {
  /** Stable name of the row, for its address on the page. */
  readonly key: string;
  readonly label: string;
  readonly cells: readonly [Cell, Cell];
  readonly differs: boolean;
  /** Which side has the better value, where the row has a better direction. */
  readonly better: 'a' | 'b' | null;
}

type RowHead = Pick<Spec, 'key' | 'label' | 'better'>;

/** The rows every pair can have, before the specs of its categories. */
const OWN_ROWS: readonly RowHead[] = [
  { key: 'panel-verdict', label: 'Panel verdict' },
  { key: 'panel-score', label: 'Panel score' },
  { key: 'community', label: 'Community' },
  { key: 'pricing', label: 'Pricing' },
  { key: 'best-for', label: 'Best for' },
  { key: 'category', label: 'Category' },
  { key: 'license', label: 'Licence' },
  { key: 'platforms', label: 'Platforms' },
  { key: 'maker', label: 'Maker' },
  { key: 'status', label: 'Status' },
];

const INAPPLICABLE: KeyedCell = { cell: 'inapplicable', signature: 'inapplicable' };

/** The facts of two tools, row by row: rows that differ first, each group in the order of the table; rows without a fact are left out. */
export function decisionTable(catalog: Catalog, pair: Pair): readonly DecisionRow[] {
  const [a, b] = [factsOf(catalog, pair.a), factsOf(catalog, pair.b)];
  const rows = [...OWN_ROWS, ...specsOf(catalog)].map((head) => rowOf(head, [a.get(head.key), b.get(head.key)])).filter(isWorthARow);
  const shown = catalog.site.features.votes ? rows : rows.filter(({ key }) => key !== 'community');
  return [...shown.filter((row) => row.differs), ...shown.filter((row) => !row.differs)];
}

function rowOf(head: RowHead, [a = INAPPLICABLE, b = INAPPLICABLE]: readonly [KeyedCell | undefined, KeyedCell | undefined]): DecisionRow {
  const cells = [a.cell, b.cell] as const;
  return { key: head.key, label: head.label, cells, differs: a.signature !== b.signature, better: betterSide(cells, head.better) };
}

/** Whether a row says anything: a fact on either side, and of the status only what is not simply active. */
function isWorthARow({ key, cells, differs }: DecisionRow): boolean {
  if (cells.every((cell) => typeof cell === 'string')) return false;
  return (
    key !== 'status' || differs || cells.some((cell) => typeof cell === 'object' && cell.kind === 'status' && cell.status !== 'active')
  );
}

function betterSide([a, b]: readonly [Cell, Cell], direction: 'higher' | 'lower' = 'higher'): 'a' | 'b' | null {
  const [one, other] = [magnitude(a), magnitude(b)];
  if (one === null || other === null || one === other) return null;
  return one > other === (direction === 'higher') ? 'a' : 'b';
}

/** How much a cell weighs where its row has a better direction; `null` where it has none. */
function magnitude(cell: Cell): number | null {
  if (typeof cell === 'string') return null;
  if (cell.kind === 'score') return cell.score;
  if (cell.kind !== 'spec' || !cell.spec.better) return null;
  if (typeof cell.value === 'number' || typeof cell.value === 'boolean') return Number(cell.value);
  return null;
}
