import type { Tool } from '#src/catalog/schema/tool.ts';
import type { DecisionRow } from '../decision-table.ts';
import type { Fact } from '../facts.ts';
import { STATUSES } from '../status.ts';
import type { Reason } from './reasons.ts';

/** Where the facts of the tool at a place speak for it against all of the others: the rows of the decision table, read one by one. */
export function factReasons(rows: readonly DecisionRow[], tool: Tool, place: number): readonly Reason[] {
  return rows.filter((row) => row.differs).flatMap((row) => (row.key === 'best-for' ? readBestFor(row, tool, place) : readRow(row, place)));
}

/** The editors' own words for it alone; a tagline that stands in for them says what a tool does, not whom it suits. */
function readBestFor({ cells }: DecisionRow, { bestFor }: Tool, place: number): readonly Reason[] {
  const isShared = cells.some(
    (cell, other) => other !== place && typeof cell === 'object' && cell.kind === 'text' && cell.text === bestFor,
  );
  return bestFor === undefined || isShared ? [] : [{ kind: 'best-for', text: bestFor, weight: 90 }];
}

function readRow(row: DecisionRow, place: number): readonly Reason[] {
  const own = row.cells[place];
  const rest = row.cells.toSpliced(place, 1);
  if (typeof own !== 'object' || !rest.every((cell): cell is Fact => typeof cell === 'object')) return [];
  switch (row.key) {
    case 'status':
      return readStatus(own, rest);
    case 'license':
      return readLicense(own, rest);
    case 'platforms':
      return readPlatforms(own, rest);
    default:
      return readSpec(own, rest, row.best.length === 1 && row.best[0] === place);
  }
}

function readStatus(own: Fact, rest: readonly Fact[]): readonly Reason[] {
  const others = rest.flatMap((fact) => (fact.kind === 'status' ? [fact.status] : []));
  // That a tool outlasts another is no comfort once its own maker advises against it.
  if (own.kind !== 'status' || own.status === 'deprecated' || own.status === 'discontinued') return [];
  const rank = STATUSES.indexOf(own.status);
  if (others.some((status) => STATUSES.indexOf(status) <= rank)) return [];
  return [{ kind: 'status', others, weight: others.includes('beta') ? 48 : 100 }];
}

/** A licence speaks for a tool only where the others have none to give: between two open ones, it depends on the reader's lawyers. */
function readLicense(own: Fact, rest: readonly Fact[]): readonly Reason[] {
  const isProprietary = (fact: Fact) => fact.kind === 'text' && fact.text === 'Proprietary';
  if (own.kind !== 'text' || isProprietary(own) || !rest.every(isProprietary)) return [];
  return [{ kind: 'license', license: own.text, weight: 70 }];
}

function readPlatforms(own: Fact, rest: readonly Fact[]): readonly Reason[] {
  if (own.kind !== 'list') return [];
  const only = without(
    own.items,
    rest.flatMap((fact) => (fact.kind === 'list' ? fact.items : [])),
  );
  return only.length === 0 ? [] : [{ kind: 'platforms', only, weight: 45 }];
}

function readSpec(own: Fact, rest: readonly Fact[], isBestAlone: boolean): readonly Reason[] {
  if (own.kind !== 'spec') return [];
  const { spec, value } = own;
  const others = rest.flatMap((fact) => (fact.kind === 'spec' ? [fact.value] : []));
  if (Array.isArray(value)) {
    const only = without(
      value,
      others.flatMap((other) => (Array.isArray(other) ? other : [])),
    );
    return only.length === 0 ? [] : [{ kind: 'list', spec, only, weight: 40 }];
  }
  return isBestAlone ? [{ kind: 'spec', spec, value, others, weight: typeof value === 'boolean' ? 60 : 58 }] : [];
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}
