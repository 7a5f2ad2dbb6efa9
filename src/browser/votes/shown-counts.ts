import type { PickTally, Tally } from '#src/catalog/schema/votes.ts';
import { COUNTS_SECONDS, COUNTS_STALE_SECONDS } from '#src/community/rules.ts';
import { wordVotes, wordVotesCell } from '#src/views/community-view.ts';
import { wordPicks, wordPicksLine } from '#src/views/picks-view.ts';

/** When the counts of a tool or a pair came with the answer to a vote, in milliseconds since 1970. */
const answered = new Map<string, number>();

/**
 * How old counts for everybody may be when they are asked for, in milliseconds: as old as the service gives them, and then kept on the way.
 * Those in the answer to a vote are of that moment.
 */
export const COUNTS_AGE = (COUNTS_STALE_SECONDS + COUNTS_SECONDS) * 1000;

/** The tools whose votes the page shows. */
export function shownTools(): readonly string[] {
  const shown = document.querySelectorAll<HTMLElement>('[data-votes-share]');
  return [...new Set([...shown].flatMap(({ dataset }) => dataset['votesShare'] || []))];
}

/** Shows what the service counted, asked for at `askedAt`; what may be older than an answer to a vote is left alone. */
export function showCounts(value: unknown, askedAt: number): void {
  const counts = readRecord(value);
  const [tools, pairs] = [readRecord(counts.get('tools')), readRecord(counts.get('pairs'))];
  for (const tool of shownTools()) if (!isNewer(tool, askedAt)) showVotes(tool, readTally(tools.get(tool)));
  for (const line of document.querySelectorAll<HTMLElement>('[data-picks]')) {
    const pair = line.dataset['picks'] ?? '';
    if (!isNewer(pair, askedAt)) showPicks(line, readPicks(pairs.get(pair)));
  }
}

/** Shows the counts in the answer to a vote or a pick, which came at `at`. */
export function showAnswer(value: unknown, at = Date.now()): void {
  const answer = readRecord(value);
  const [tool, pair] = [answer.get('tool'), answer.get('pair')];
  if (typeof tool === 'string') {
    answered.set(tool, at);
    showVotes(tool, readTally(value));
  }
  if (typeof pair !== 'string') return;
  answered.set(pair, at);
  for (const line of select('picks', pair)) showPicks(line, readPicks(value));
}

/** Whether the page may show what is newer than the counts for everybody. */
function isNewer(slug: string, askedAt: number): boolean {
  return askedAt - (answered.get(slug) ?? 0) < COUNTS_AGE;
}

function showVotes(tool: string, tally: Tally): void {
  const { share, ships, words } = wordVotes(tally);
  for (const element of select('votes-share', tool)) element.textContent = share;
  for (const element of select('votes-ships', tool)) element.textContent = ships;
  for (const element of select('votes-words', tool)) element.textContent = words;
  for (const cell of select('votes-cell', tool)) showCell(cell, tally);
}

function showCell(cell: HTMLElement, tally: Tally): void {
  const { text, note, isAbsent } = wordVotesCell(tally);
  // What translates or shortens pages may have taken it out.
  const small = cell.querySelector('small') ?? document.createElement('small');
  small.textContent = note ?? '';
  cell.replaceChildren(text, small);
  cell.classList.toggle('absent', isAbsent);
}

function showPicks(line: HTMLElement, picks: PickTally): void {
  const [a = '', b = ''] = [...(line.parentElement?.querySelectorAll('bdi') ?? [])].map((name) => name.textContent);
  line.textContent = wordPicksLine(wordPicks(picks, [a, b]));
}

function select(attribute: string, slug: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-${attribute}="${CSS.escape(slug)}"]`)];
}

function readTally(value: unknown): Tally {
  const counts = readRecord(value);
  return { ship: readCount(counts.get('ship')), skip: readCount(counts.get('skip')) };
}

function readPicks(value: unknown): PickTally {
  const counts = readRecord(value);
  return { a: readCount(counts.get('a')), b: readCount(counts.get('b')), neither: readCount(counts.get('neither')) };
}

/** A subject without a vote may be missing. */
function readCount(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function readRecord(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value ?? {}));
}
