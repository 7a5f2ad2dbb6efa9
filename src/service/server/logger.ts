import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../settings/settings.ts';

/** Lines are written a few KB at a time, at the latest after half a second, and when the process ends: a write for each would cost a vote dear. */
const STANDARD_OUTPUT = { dest: 1, sync: false, minLength: 4096, periodicFlush: 500 };

/** Makes the log of the service: a line of JSON for each thing that happened, on the standard output unless told otherwise. */
export function makeLogger(level: Settings['logLevel'], stream: DestinationStream = destination(STANDARD_OUTPUT)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } }, stream);
}

/** A fault without what came with it: databases and mail servers tell in it of rows and addresses. */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) };
  const { name, message, stack = '' } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { name, message: withoutAddresses(message), ...code, stack: withoutAddresses(stack), ...cause };
}

/** Mail addresses, and users and passwords in the address of a server. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"'(),:;/]*(?::[^\s<>"'()/]*)?@[^\s<>"'(),:;/]+/g, '[address]');
}
