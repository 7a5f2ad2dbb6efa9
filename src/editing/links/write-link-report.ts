import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import type { Place } from '#src/catalog/diagnostics/diagnostic.ts';
import { boundedLine, boundedList, type BoundedItems } from '#src/views/impact/bounded-list.ts';
import { commentCode, commentText } from '#src/views/impact/comment-markdown.ts';
import { fitComment } from '#src/views/impact/fit-comment.ts';
import { heading, joinBlocks, type Block } from '#src/views/twins/markdown-blocks.ts';
import { wordCount, wordNumber } from '#src/views/wording.ts';
import type { IdleSkip, LinkFinding, LinkReport } from './check-links.ts';
import type { LinkState } from './check-address.ts';
import { SKIP_FILE } from './skip-list.ts';

/** Most places of one address in an issue. */
const PLACES_MOST = 3;
const TITLES: Readonly<Record<Exclude<LinkState, 'alive'>, string>> = {
  dead: 'Dead',
  moved: 'Moved for good',
  unsure: 'Not to be told from here',
};
const MENDS: Readonly<Record<Exclude<LinkState, 'alive'>, string>> = {
  dead: 'Name a page that says the same, or take the address out with what rests on it.',
  moved: 'Look whether the new page still says it, and name that one.',
  unsure: `Look with a browser; what only lets people in belongs on the skip list (${SKIP_FILE}), with a reason.`,
};

/** Writes a report for a terminal: each address under the places where it stands. */
export function writeLinkText(report: LinkReport): string {
  const findings = report.findings.map(({ address, places, state, reason }) =>
    [...places.map((place) => `${wordPlace(place)} ${state}`), `  ${address} ${reason}.`].join('\n'),
  );
  const idle = report.idleSkips.map(({ url, reason }) => `${SKIP_FILE}\n  ${url} ${reason}; take it out.`);
  return [...findings, ...idle, wordCounts(report)].map((block) => block.split('\n').map(escapeControls).join('\n')).join('\n\n');
}

/** Writes a report as Markdown for an issue that a nightly job keeps. */
export function writeLinkMarkdown(report: LinkReport): string {
  return fitComment((most) => writeBlocks(report, most));
}

function writeBlocks(report: LinkReport, most: number): string {
  const states = Object.keys(TITLES) as (keyof typeof TITLES)[];
  return joinBlocks([
    heading(2, 'Links of the content'),
    `As of ${report.day}: ${commentText(wordCounts(report))}`,
    ...states.flatMap((state) => writeState(state, { items: report.findings.filter((finding) => finding.state === state), most })),
    ...writeIdle({ items: report.idleSkips, most }),
  ]);
}

function writeState(state: keyof typeof TITLES, findings: BoundedItems<LinkFinding>): readonly Block[] {
  if (findings.items.length === 0) return [];
  const write = ({ address, reason, movedTo, places }: LinkFinding) => {
    const shown = boundedLine({ items: places.map((place) => commentCode(wordPlace(place))), most: PLACES_MOST });
    const words = movedTo === undefined ? commentText(reason) : `has moved to ${commentCode(movedTo)}`;
    return `${commentCode(address)} ${words}. In ${shown}`;
  };
  return [heading(3, TITLES[state]), MENDS[state], ...boundedList(findings, write)];
}

function writeIdle(skips: BoundedItems<IdleSkip>): readonly Block[] {
  if (skips.items.length === 0) return [];
  const entries = boundedList(skips, ({ url, reason }) => `${commentCode(url)} ${commentText(reason)}.`);
  return [heading(3, 'Entries of the skip list to take out'), ...entries];
}

function wordPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function wordCounts({ counts }: LinkReport): string {
  const { alive, moved, unsure, dead, skipped } = counts;
  const asked = alive + moved + unsure + dead;
  const [words, rest] = [
    [`${wordNumber(dead)} dead`, `${wordNumber(moved)} moved`, `${wordNumber(unsure)} not to be told`].join(', '),
    skipped,
  ];
  return `${wordCount(asked, 'address', 'addresses')}: ${words}${rest === 0 ? '' : `; ${wordNumber(rest)} skipped`}.`;
}
