import { confirm, isCancel, log, settings } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { askChoices } from './choice-prompt.ts';
import type { Choice, ChoiceAsked } from './find-choices.ts';
import { askText, type TextAsked } from './text-prompt.ts';
import { PASTES_MARKED, PASTES_UNMARKED, TypedInput } from './typed-input.ts';

export type { Choice, ChoiceAsked } from './find-choices.ts';

/** Thrown when whoever is asked wants no more of it: Ctrl-C, Ctrl-D, Escape, or a terminal that went away. */
export class AskingStopped extends Error {}

/** Asks whoever sits at the terminal. Every method throws `AskingStopped` when they stop. */
export interface Asker {
  text(asked: TextAsked): Promise<string>;
  choice(asked: ChoiceAsked): Promise<string>;
  several(asked: ChoiceAsked & { readonly initials?: readonly string[] }): Promise<readonly string[]>;
  confirm(message: string): Promise<boolean>;
  /** Says something between two questions. */
  say(message: string): void;
}

const LEFT_OUT: Choice = { value: '', label: '(leave open)' };
/** Letters that clack takes for arrows. */
const VIM_KEYS = ['h', 'j', 'k', 'l'];

/** Makes an asker of a terminal's two streams. */
export function makeAsker(input: Readable, output: Writable): Asker {
  const gone = new AbortController();
  for (const event of ['end', 'close', 'error']) input.once(event, () => gone.abort());
  const terminal = { input: new TypedInput(input), output, signal: gone.signal };
  for (const key of VIM_KEYS) settings.aliases.delete(key);
  const ask = async <Value>(open: () => Promise<Value | symbol | undefined>): Promise<Value> => {
    output.write(PASTES_MARKED);
    try {
      return unlessStopped(await open());
    } finally {
      output.write(PASTES_UNMARKED);
    }
  };
  return {
    text: (asked) => ask(() => askText(asked, terminal)),
    choice: async (asked) => {
      const choices = [...(asked.isOptional === true ? [LEFT_OUT] : []), ...asked.choices];
      return (await ask(() => askChoices({ ...asked, choices, isMultiple: false }, terminal)))[0] ?? '';
    },
    several: (asked) => {
      const message = `${asked.message} (none: Enter)`;
      return ask(() => askChoices({ ...asked, message, isMultiple: true }, terminal));
    },
    confirm: (message) => ask<boolean>(() => confirm({ message, ...terminal })),
    say: (message) => log.info(message, { output }),
  };
}

function unlessStopped<Value>(answer: Value | symbol | undefined): Value {
  // A prompt gives its symbol when it is cancelled, and nothing when its terminal goes away.
  if (isCancel(answer) || answer === undefined) throw new AskingStopped();
  return answer as Value;
}
