import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface IndexNowOptions {
  /** Revision of the content's repository. */
  readonly since: string;
  readonly isToSend: boolean;
  readonly endpoint: string;
}

const ENDPOINT = 'https://api.indexnow.org/indexnow';
const USAGE = 'Use it as: npm run indexnow -- --since REV [--send] [--endpoint URL]';

/** Reads the command's arguments; a sentence says what is wrong with them. */
export function readIndexNowOptions(args: readonly string[]): IndexNowOptions | string {
  const options = { since: { type: 'string' }, send: { type: 'boolean' }, endpoint: { type: 'string' } } as const;
  try {
    const { since, send = false, endpoint = ENDPOINT } = parseArgs({ args: [...args], options }).values;
    if (since === undefined) return `Name the revision that was announced last. ${USAGE}`;
    if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
      return `The endpoint ${JSON.stringify(endpoint)} is no web address. ${USAGE}`;
    return { since, isToSend: send, endpoint };
  } catch (error) {
    // Its first sentence says what is wrong, the others how to give what nobody meant.
    const [what = ''] = error instanceof Error ? error.message.split(/\.(?:\s|$)/) : [];
    return `${what}. ${USAGE}`;
  }
}
