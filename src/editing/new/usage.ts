import type { Flags } from '../read-arguments.ts';
import type { Kind } from './question.ts';

const WIDTH = 28;
const USAGE_WIDTH = 45;

/** Flags that every kind takes. */
const SHARED = {
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Flags;

/** Gives the flags of a kind. */
export function flagsOf({ questions }: Kind): Flags & typeof SHARED {
  const named = questions.filter(({ value }) => value !== '');
  return {
    ...Object.fromEntries(
      named.map(({ flag, isMultiple }) => [flag, { type: 'string', ...(isMultiple === true ? { multiple: true } : {}) }]),
    ),
    ...SHARED,
  };
}

/** Says how the command is used, for all kinds. */
export function wordUsage(kinds: readonly Kind[]): string {
  return [
    'npm run new'.padEnd(USAGE_WIDTH) + 'asks what to add, and writes it',
    ...kinds.map((kind) => `npm run new -- ${wordWords(kind)}`.padEnd(USAGE_WIDTH) + kind.summary),
    '',
    'In a terminal it asks for what no flag gives; with --yes, or outside of one, it asks nothing.',
    'Sentences that are left out are marked in the files, and named at the end: npm run check refuses them until they are written.',
    `npm run new -- ${kinds[0]?.name ?? ''} --help lists the flags of a kind.`,
  ].join('\n');
}

/** Says how the command is used for one kind. */
export function wordKindUsage(kind: Kind): string {
  const named = kind.questions.filter(({ value }) => value !== '');
  const lines = named.flatMap(({ flag, value, help, isRequired, isMultiple, fallback }) => {
    const more = [
      isMultiple === true ? 'May be given more than once.' : '',
      isRequired === true && fallback === undefined ? 'Required.' : '',
    ];
    const said = [help, ...more].filter((part) => part !== '').join(' ');
    return wordFlag(`--${flag} ${value}`, said);
  });
  return [
    `npm run new -- ${wordWords(kind)} [FLAGS]: adds ${kind.summary}`,
    '',
    ...lines,
    ...wordFlag('-y, --yes', 'Asks nothing.'),
    ...wordFlag('-h, --help', 'Prints this.'),
  ].join('\n');
}

function wordWords({ name, words }: Kind): string {
  return [name, ...words.map((word) => word.toUpperCase())].join(' ');
}

function wordFlag(flag: string, said: string): readonly string[] {
  return flag.length < WIDTH ? [`  ${flag.padEnd(WIDTH)}${said}`] : [`  ${flag}`, `  ${' '.repeat(WIDTH)}${said}`];
}
