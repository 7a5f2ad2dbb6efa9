import type { DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import { listCases, readExpected, readRight, readWrong, type Files } from './case-files.ts';
import { findLineChanges, type LineChange } from './line-changes.ts';

/** A part of a file; without lines, its path is what matters. */
export interface Excerpt {
  readonly path: string;
  readonly lines: readonly string[] | null;
}

/** How a code comes about, and what the same place looks like without it. */
export interface CodeExample {
  readonly name: string;
  /** What the check prints of the fault. */
  readonly printed: string;
  readonly wrong: readonly Excerpt[];
  readonly right: readonly Excerpt[];
}

/** Lines shown around those that differ. */
const AROUND = 2;

interface Found {
  readonly name: string;
  readonly printed: string;
  readonly path: string;
  readonly line: number;
}

/** Makes an example of the first fault with a code; `null` for codes that no case in git can show. */
export function findExample(code: DiagnosticCode): CodeExample | null {
  const names = listCases();
  const own = names.filter((name) => name === code);
  const found = [...own, ...names].map((name) => findFault(name, code)).find((fault) => fault !== null);
  if (found === undefined) return null;
  const { name, printed } = found;
  return { name, printed, ...contrast(found, readWrong(name), readRight(name)) };
}

function findFault(name: string, code: DiagnosticCode): Found | null {
  const printed = readExpected(name)
    .trimEnd()
    .split('\n\n')
    .find((block) => block.split('\n')[0]?.endsWith(` ${code}`));
  const place = printed === undefined ? null : /^content\/(.*?):(\d+):\d+ /.exec(printed);
  if (printed === undefined || place === null) return null;
  return { name, printed, path: place[1] ?? '', line: Number(place[2]) - 1 };
}

type Contrast = Pick<CodeExample, 'wrong' | 'right'>;

function contrast({ path, line }: Found, wrong: Files, right: Files): Contrast {
  const [before, after] = [wrong.get(path), right.get(path)];
  const added = [...right].filter(([other]) => !wrong.has(other));
  if (before === undefined) return { wrong: [{ path, lines: null }], right: [{ path, lines: (after ?? '').trimEnd().split('\n') }] };
  if (after === undefined) return { wrong: [{ path, lines: null }], right: added.map(([other]) => ({ path: other, lines: null })) };
  if (before !== after) return contrastLines(path, [before, after], line);
  const lines = before.trimEnd().split('\n');
  return {
    wrong: [{ path, lines: lines.slice(Math.max(0, line - AROUND), line + AROUND + 2) }],
    right: [
      ...added.map(([other, text]) => ({ path: other, lines: text.trimEnd().split('\n') })),
      ...[...right].flatMap(([other, text]) => {
        const old = wrong.get(other);
        return old === undefined || old === text ? [] : contrastLines(other, [old, text], 0).right;
      }),
    ],
  };
}

function contrastLines(path: string, texts: readonly [string, string], line: number): Contrast {
  const [before, after] = [texts[0].trimEnd().split('\n'), texts[1].trimEnd().split('\n')];
  const changes = findLineChanges(before, after);
  const nearest = changes.reduce<LineChange | undefined>(
    (best, change) => (best === undefined || gap(change, line) < gap(best, line) ? change : best),
    undefined,
  );
  const { oldStart, oldEnd, newStart, newEnd } = nearest ?? { oldStart: line, oldEnd: line, newStart: line, newEnd: line };
  // Both sides show the line of the fault, also where it is mended in another one.
  const [linesBefore, linesAfter] = [Math.max(0, oldStart - line) + AROUND, Math.max(0, line + 1 - oldEnd) + AROUND];
  const cut = (lines: readonly string[], start: number, end: number): readonly string[] =>
    lines.slice(Math.max(0, start - linesBefore), end + linesAfter);
  return {
    wrong: [{ path, lines: cut(before, oldStart, oldEnd) }],
    right: [{ path, lines: cut(after, newStart, newEnd) }],
  };
}

/** Lines between a change and a line. */
function gap({ oldStart, oldEnd }: LineChange, line: number): number {
  return Math.max(0, oldStart - line, line - oldEnd + 1);
}
