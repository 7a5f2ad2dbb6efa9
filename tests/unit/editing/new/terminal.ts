import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What somebody does at a terminal: waits until it shows a text, then types, key by key, or all in one chunk as a paste comes. */
export type Move = readonly [shown: string, typed: string | { readonly chunk: string }];

/** Keys by their names, as a terminal sends them. */
export const KEYS = { enter: '\r', down: '\u001b[B', space: ' ', stop: '\u0003', end: '\u0004', escape: '\u001b' } as const;

/** Makes a terminal at which somebody makes moves one after the other; `shown` gives all that it has shown, `raw` with what steers it. */
export function playTerminal(moves: readonly Move[]) {
  const input = new PassThrough();
  const open = [...moves];
  let [raw, all, unseen] = ['', '', ''];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      raw += chunk.toString();
      const text = stripVTControlCharacters(chunk.toString());
      [all, unseen] = [all + text, unseen + text];
      const [next] = open;
      if (next !== undefined && unseen.includes(next[0])) {
        open.shift();
        unseen = '';
        setImmediate(() => {
          const [, typed] = next;
          for (const key of typeof typed === 'string' ? (typed.match(/\u001b\[.|[^]/g) ?? []) : [typed.chunk]) input.write(key);
        });
      }
      done();
    },
  });
  return { input, output: Object.assign(output, { columns: 200, rows: 60 }), shown: () => all, raw: () => raw, left: () => open };
}
