/** Tells whether another process holds the file. */
export function isBusy(fault: unknown): boolean {
  return codeOf(fault) === 5;
}

/** Tells whether the file is broken, or no database. */
export function isBroken(fault: unknown): boolean {
  const code = codeOf(fault);
  return code === 11 || code === 26;
}

/** Tells whether the file cannot be worked with right now, as it is held, full, broken, or out of reach. */
export function isSqliteAway(fault: unknown): boolean {
  const code = codeOf(fault);
  return code !== null && AWAY.has(code);
}

/** BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN and NOTADB: https://sqlite.org/rescode.html */
const AWAY: ReadonlySet<number> = new Set([5, 6, 8, 10, 11, 13, 14, 26]);

/** A code's first byte tells what it is about. */
function codeOf(fault: unknown): number | null {
  return fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode & 0xff : null;
}
