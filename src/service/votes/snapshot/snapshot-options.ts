import { parseArgs } from 'node:util';

const USAGE = 'Use it as: npm run votes:snapshot [-- --from URL]';

/** Where counts are taken from: the origin of a service, or `null` for the store on this machine or at DATABASE_URL. */
export interface SnapshotOptions {
  readonly from: string | null;
}

/** Reads the command's arguments; a sentence says what is wrong with them. */
export function readSnapshotOptions(args: readonly string[]): SnapshotOptions | string {
  try {
    const { from } = parseArgs({ args: [...args], options: { from: { type: 'string' } } }).values;
    if (from === undefined) return { from: null };
    const url = URL.parse(from);
    if (url === null || !/^https?:$/.test(url.protocol)) return `${JSON.stringify(from)} is no web address. ${USAGE}`;
    return { from: url.origin };
  } catch (error) {
    // Its first sentence says what is wrong, the others how to give what nobody meant.
    const [what = ''] = error instanceof Error ? error.message.split(/\.(?:\s|$)/) : [];
    return `${what}. ${USAGE}`;
  }
}
