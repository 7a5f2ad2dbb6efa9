import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { decisionTable, type DecisionRow } from '#src/comparison/decision-table.ts';
import type { Cell, Fact } from '#src/comparison/facts.ts';
import { rowId } from './anchors.ts';
import { wordVotesCell } from './community-view.ts';
import { wordSpec } from './spec-words.ts';
import { wordAll, wordCount, wordEntry, wordPriceSummary, wordStatus, wordTally, wordVerdict } from './wording.ts';

/** One fact of one tool, in words. */
export interface CellView {
  readonly text: string;
  readonly note?: string | undefined;
  /** Whether the words say why there is no fact. */
  readonly isAbsent: boolean;
  /** Whether this is the best value of its row. */
  readonly isBest: boolean;
  /** Slug of the tool whose votes the cell counts, on a site in front of the service: a script keeps them up to date. */
  readonly votesOn?: string | undefined;
}

/** One row of the table, in words. */
export interface DecisionRowView {
  /** Where the row stands on the page, where anything leads to it. */
  readonly id?: string;
  readonly label: string;
  readonly cells: readonly CellView[];
}

/** The table of tools side by side: rows that differ stand open, equal ones are folded under their count. */
export interface DecisionTableView {
  readonly differing: readonly DecisionRowView[];
  readonly equal: readonly DecisionRowView[];
  /** *3 rows are the same for both*, or *for all 3*. */
  readonly equalSummary: string;
}

/** Words the decision table of two to four tools. */
export function buildDecisionTableView(catalog: Catalog, tools: readonly Tool[]): DecisionTableView {
  const rows = decisionTable(catalog, tools);
  const equal = rows.filter((row) => !row.differs);
  return {
    differing: rows.filter((row) => row.differs).map(buildRow),
    equal: equal.map(buildRow),
    equalSummary: summariseEqual(equal.length, tools.length),
  };
}

/**
 * Lets the row of readers' votes stand open, its cells marked: a script keeps them up to date, and what is level when the page is built may
 * differ when it is read. Tools are given by slug, in the order of the cells.
 */
export function followVotes(table: DecisionTableView, tools: readonly string[]): DecisionTableView {
  const isVotes = ({ id }: DecisionRowView) => id === rowId('community');
  const mark = (row: DecisionRowView): DecisionRowView =>
    isVotes(row) ? { ...row, cells: row.cells.map((cell, place) => ({ ...cell, votesOn: tools[place] })) } : row;
  const equal = table.equal.filter((row) => !isVotes(row));
  return {
    differing: [...table.differing, ...table.equal.filter(isVotes)].map(mark),
    equal,
    equalSummary: summariseEqual(equal.length, tools.length),
  };
}

function summariseEqual(rows: number, tools: number): string {
  return `${rows === 1 ? '1 row is' : `${rows} rows are`} the same for ${wordAll(tools)}`;
}

function buildRow(row: DecisionRow): DecisionRowView {
  const cells = row.cells.map((cell, place) => ({ ...wordCell(cell, row.key), isBest: row.best.includes(place) }));
  return { id: rowId(row.key), label: row.label, cells };
}

function wordCell(cell: Cell, key: string): Omit<CellView, 'isBest'> {
  if (cell === 'unknown') return { text: key === 'panel-score' ? 'No reviews yet' : 'Not recorded', isAbsent: true };
  if (cell === 'inapplicable') return { text: 'Does not apply', isAbsent: true };
  return wordFact(cell);
}

const wordFact = remember((fact: Fact): Omit<CellView, 'isBest'> => {
  switch (fact.kind) {
    case 'panel':
      return wordPanel(fact);
    case 'community':
      return wordVotesCell(fact.tally);
    case 'score':
      return { text: `${fact.score}/100`, note: `mean of ${wordCount(fact.reviews, 'review')}`, isAbsent: false };
    case 'price':
      return { text: wordEntry(fact.entry), note: wordPriceSummary(fact), isAbsent: false };
    case 'status':
      return { text: wordStatus(fact.status), isAbsent: false };
    case 'spec':
      return { text: wordSpec(fact.spec, fact.value), isAbsent: false };
    case 'list':
      return { text: fact.items.join(', '), isAbsent: false };
    case 'text':
      return { text: fact.text, isAbsent: false };
  }
});

function wordPanel({ verdict, tally }: Extract<Fact, { kind: 'panel' }>): Omit<CellView, 'isBest'> {
  if (verdict === 'none') return { text: 'No reviews yet', isAbsent: true };
  return { text: `${wordVerdict(verdict)} · ${wordTally(tally)}`, isAbsent: false };
}
