import { isolateName } from '../isolate-name.ts';
import { wordNumber } from '../wording.ts';

/** Most names in a line. */
const NAMES_MOST = 5;

/** Names the first few, and how many more there are: *Alpha, Beta, 3 more*. */
export function nameSome(names: readonly string[]): string {
  const more = names.length - NAMES_MOST;
  return [...names.slice(0, NAMES_MOST).map(isolateName), ...(more > 0 ? [`${wordNumber(more)} more`] : [])].join(', ');
}
