import type { Catalog } from '#src/catalog/catalog.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { factsOf, specsOf, type Cell, type KeyedCell } from './facts.ts';

/** One row of the decision table. */
export interface DecisionRow {
  /** Stable name of the row, for its address on the page. */
  readonly key: string;
  readonly label: string;
  /** One for each tool, in the order the tools were given. */
  readonly cells: readonly Cell[];
  readonly differs: boolean;
  /** Places of the tools with the best value, where the row has a better direction; empty when all known values are level. */
  readonly best: readonly number[];
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

/** The facts of tools, row by row: rows that differ first, each group in the order of the table; rows without a fact are left out. */
export function decisionTable(catalog: Catalog, tools: readonly Tool[]): readonly DecisionRow[] {
  const facts = tools.map((tool) => factsOf(catalog, tool));
  const rows = [...OWN_ROWS, ...specsOf(catalog)]
    .map((head) =>
      rowOf(
        head,
        facts.map((of) => of.get(head.key) ?? INAPPLICABLE),
      ),
    )
    .filter(isWorthARow);
  const shown = catalog.site.features.votes ? rows : rows.filter(({ key }) => key !== 'community');
  return [...shown.filter((row) => row.differs), ...shown.filter((row) => !row.differs)];
}

function rowOf(head: RowHead, keyed: readonly KeyedCell[]): DecisionRow {
  const cells = keyed.map(({ cell }) => cell);
  const differs = keyed.some(({ signature }) => signature !== keyed[0]?.signature);
  return { key: head.key, label: head.label, cells, differs, best: differs ? placesOfBest(cells, head.better) : [] };
}

/** Whether a row says anything: a fact of any tool, and of the status only what is not simply active. */
function isWorthARow({ key, cells, differs }: DecisionRow): boolean {
  if (cells.every((cell) => typeof cell === 'string')) return false;
  return (
    key !== 'status' || differs || cells.some((cell) => typeof cell === 'object' && cell.kind === 'status' && cell.status !== 'active')
  );
}

/** A value is best only among others: what is known of one tool alone is neither better nor worse. */
function placesOfBest(cells: readonly Cell[], direction: 'higher' | 'lower' = 'higher'): readonly number[] {
  const weights = cells.map(magnitude);
  const known = weights.filter((weight) => weight !== null);
  const best = direction === 'higher' ? Math.max(...known) : Math.min(...known);
  if (known.every((weight) => weight === best)) return [];
  return weights.flatMap((weight, place) => (weight === best ? [place] : []));
}

/** How much a cell weighs where its row has a better direction; `null` where it has none. */
function magnitude(cell: Cell): number | null {
  if (typeof cell === 'string') return null;
  if (cell.kind === 'score') return cell.score;
  if (cell.kind !== 'spec' || !cell.spec.better) return null;
  if (typeof cell.value === 'number' || typeof cell.value === 'boolean') return Number(cell.value);
  return null;
}
