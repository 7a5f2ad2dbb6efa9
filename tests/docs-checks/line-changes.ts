/** Lines that stand in the place of others; counted from 0, ends not included, empty where lines were only added or only taken out. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Finds where two texts of few lines differ, by their longest common subsequence, in order. */
export function findLineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let [oldStart, newStart] = [0, 0];
  for (const [old, fresh] of [...pairCommonLines(before, after), [before.length, after.length] as const]) {
    if (old > oldStart || fresh > newStart) changes.push({ oldStart, oldEnd: old, newStart, newEnd: fresh });
    [oldStart, newStart] = [old + 1, fresh + 1];
  }
  return changes;
}

/** Places of the lines that two texts share, in both. */
function pairCommonLines(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const common = measureCommon(before, after);
  const pairs: [number, number][] = [];
  for (let [old, fresh] = [0, 0]; old < before.length && fresh < after.length;) {
    if (before[old] === after[fresh]) {
      pairs.push([old, fresh]);
      [old, fresh] = [old + 1, fresh + 1];
    } else if (lengthAt(common, old + 1, fresh) >= lengthAt(common, old, fresh + 1)) old += 1;
    else fresh += 1;
  }
  return pairs;
}

/** Length of the longest common subsequence from two lines on. */
function measureCommon(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let old = before.length - 1; old >= 0; old -= 1) {
    const row = rows[old] ?? [];
    for (let fresh = after.length - 1; fresh >= 0; fresh -= 1) {
      const isSame = before[old] === after[fresh];
      row[fresh] = isSame ? lengthAt(rows, old + 1, fresh + 1) + 1 : Math.max(lengthAt(rows, old + 1, fresh), row[fresh + 1] ?? 0);
    }
  }
  return rows;
}

function lengthAt(rows: readonly (readonly number[])[], old: number, fresh: number): number {
  return rows[old]?.[fresh] ?? 0;
}
