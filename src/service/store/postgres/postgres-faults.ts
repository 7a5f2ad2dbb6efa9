/** Whether the server undid a transaction that was in the way of another: it may be done again. */
export function isUndone(fault: unknown): boolean {
  const code = codeOf(fault);
  return code === '40001' || code === '40P01';
}

/** Whether the connection was lost, or could not be had: the server undoes what it was not told to commit. */
export function isLost(fault: unknown): boolean {
  const code = codeOf(fault);
  return code !== null && LOST.some((start) => code.startsWith(start));
}

/**
 * Whether the database cannot work right now: the connection was lost, or the transaction gave way to others, resources are used up, locks or
 * statements took too long, or the system failed: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function isPostgresAway(fault: unknown): boolean {
  if (isLost(fault) || fault instanceof CommitInDoubt) return true;
  return fault instanceof Error && 'severity' in fault && /^(?:40|53|55P03|57|58)/.test(codeOf(fault) ?? '');
}

/** The connection was lost after the server was told to commit: it may have, or not. */
export class CommitInDoubt extends Error {
  constructor(cause: unknown) {
    super('The connection to the database was lost before it said whether the change is kept.', { cause });
    this.name = 'CommitInDoubt';
  }
}

/** Whether the server answered, be it with a fault, so that the connection serves further. */
export function isAnswer(fault: unknown): boolean {
  return fault instanceof Error && 'severity' in fault && !isLost(fault);
}

/**
 * Connection faults; too many connections; a server that stops, has crashed, is starting, or became a standby, as SQLSTATE has them:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html. Then what the system says of a socket.
 */
const LOST: readonly string[] = [
  ...['08', '53300', '57P01', '57P02', '57P03', '25006'],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
];

/** What the driver says, without a code, of a connection that ended, fell silent or never began. */
const LOST_MESSAGE =
  /^(?:Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

function codeOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return LOST_MESSAGE.test(fault.message) ? '08006' : null;
}
