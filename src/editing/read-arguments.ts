import { parseArgs } from 'node:util';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { findKeptFlags } from './npm-flags.ts';

/** One flag of a command, as `parseArgs` of node:util takes it. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Whether it may stand more than once; its value is a list then. */
  readonly multiple?: boolean;
  /** The values that it takes; any, when left out. */
  readonly choices?: readonly string[];
}

/** The flags of a command by their long names, without the hyphens. */
export type Flags = Readonly<Record<string, Flag>>;

type ValueOf<Given extends Flag> = Given extends { readonly type: 'boolean' }
  ? boolean
  : Given extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : string;

/** What stands in a command line: values by flag, and the words that belong to no flag. */
export interface Arguments<Given extends Flags> {
  readonly values: {
    readonly [Name in keyof Given]?: Given[Name] extends { readonly multiple: true } ? ValueOf<Given[Name]>[] : ValueOf<Given[Name]>;
  };
  readonly positionals: readonly string[];
}

/**
 * Reads the arguments of a command; gives a sentence for whoever typed them when one of them is not understood.
 * @example readArguments(['--strikt'], { strict: { type: 'boolean' } }) // 'There is no flag --strikt. Did you mean --strict?'
 */
export function readArguments<const Given extends Flags>(
  args: readonly string[],
  flags: Given,
  maxWords = Number.POSITIVE_INFINITY,
): Arguments<Given> | string {
  const config = { args: [...args], options: flags as Readonly<Record<string, Flag>>, allowPositionals: true } as const;
  const { tokens, positionals } = parseArgs({ ...config, strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === 'option');
  for (const option of given) {
    const flag = Object.hasOwn(flags, option.name) ? flags[option.name] : undefined;
    const fault = flag === undefined ? describeUnknown(option, flags) : findFault(option, flag, given);
    if (fault !== null) return fault;
  }
  const kept = findKeptFlags(flags, positionals);
  if (kept !== null) return kept;
  const surplus = positionals[maxWords];
  if (surplus !== undefined) return `The word ${show(surplus)} is one too many: this takes ${countWords(maxWords)}. See --help.`;
  // Nothing is left that its strict reading would refuse, so that the values are of the types which the flags name.
  const { values } = parseArgs(config);
  return { values: values as Arguments<Given>['values'], positionals };
}

interface Option {
  readonly name: string;
  /** As it was typed, hyphens included. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function describeUnknown({ name, rawName }: Option, flags: Flags): string {
  const meant = suggest(name, Object.keys(flags));
  const known = Object.keys(flags).map((flag) => `--${flag}`);
  return `There is no flag ${show(rawName)}. ${meant === undefined ? `Known are ${known.join(', ')}.` : `Did you mean --${meant}?`}`;
}

function findFault({ name, rawName, value, inlineValue }: Option, flag: Flag, given: readonly Option[]): string | null {
  if (flag.multiple !== true && given.filter((option) => option.name === name).length > 1) return `The flag --${name} stands there twice.`;
  if (flag.type === 'boolean') return value === undefined ? null : `The flag --${name} takes no value.`;
  if (value === undefined) return `The flag ${rawName} needs a value${listChoices(flag)}.`;
  if (inlineValue === false && /^-./.test(value)) {
    return `The flag ${rawName} needs a value${listChoices(flag)}; if ${show(value)} is the value, write --${name}=${show(value)}.`;
  }
  if (flag.choices === undefined || flag.choices.includes(value)) return null;
  const meant = suggest(value, flag.choices);
  return `There is no --${name} ${show(value)}. ${meant === undefined ? `Known are ${flag.choices.join(', ')}.` : `Did you mean ${meant}?`}`;
}

function listChoices({ choices }: Flag): string {
  return choices === undefined ? '' : `: ${choices.join(', ')}`;
}

function countWords(amount: number): string {
  return amount === 0 ? 'none' : amount === 1 ? 'one' : `at most ${amount}`;
}

/** Most characters of a typed word that are shown again. */
const MAX_SHOWN = 60;

function show(word: string): string {
  return escapeControls(word.length > MAX_SHOWN ? `${word.slice(0, MAX_SHOWN)}…` : word);
}
