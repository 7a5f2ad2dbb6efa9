import type { Readable, Writable } from 'node:stream';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { openRecordCache, type RecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { readArguments } from '../read-arguments.ts';
import type { Answers, Context } from './answers.ts';
import { checkPlanned } from './check-planned.ts';
import { collectAnswers, type Collected } from './collect-answers.ts';
import { categoryKind } from './kinds/category.ts';
import { noteKind } from './kinds/note.ts';
import { personaKind } from './kinds/persona.ts';
import { reviewKind } from './kinds/review.ts';
import { toolKind } from './kinds/tool.ts';
import { readKnownContent } from './known-content.ts';
import { AskingStopped, makeAsker, type Asker } from './prompts/asker.ts';
import { confirmFiles } from './prompts/confirm-files.ts';
import { noteAnswers, wordCommand } from './prompts/resume-command.ts';
import type { Kind } from './question.ts';
import { reportWritten } from './report-written.ts';
import { flagsOf, wordKindUsage, wordUsage } from './usage.ts';
import { writeFiles } from './write-files.ts';

const KINDS: readonly Kind[] = [toolKind, reviewKind, categoryKind, personaKind, noteKind];

/** What adding a record depends on beside the words of the command. */
export interface Surroundings {
  readonly folder: string;
  /** The editor's day, as YYYY-MM-DD. */
  readonly day: string;
  /** Folder of what earlier checks have read, which may be removed at any time; `null` for none. */
  readonly cacheFolder: string | null;
  /** The terminal to ask at; `null` where there is none. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | null;
}

/** How adding a record went. */
export interface Outcome {
  readonly text: string;
  readonly isDone: boolean;
  /** Whether the words of the command were not understood. */
  readonly isMisunderstood?: boolean;
}

const NOTHING_WRITTEN = 'Nothing was written.';

/** Adds a record to a content folder, as the words of the command and the answers to its questions say. */
export async function createRecord(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { terminal } = surroundings;
  const asker = terminal === null ? null : makeAsker(terminal.input, terminal.output);
  return (await unlessStopped(() => create(args, { ...surroundings, asker }))) ?? refuse(NOTHING_WRITTEN);
}

type Asking = Surroundings & { readonly asker: Asker | null };

async function create([word, ...rest]: readonly string[], asking: Asking): Promise<Outcome> {
  if (word === '--help' || word === '-h') return { text: wordUsage(KINDS), isDone: true };
  const isNamed = word !== undefined && !word.startsWith('-');
  const chosen = isNamed ? word : await askKind(asking.asker);
  const kind = KINDS.find(({ name }) => name === chosen);
  if (kind === undefined) return misunderstand(wordUnknownKind(chosen));
  const read = readArguments(isNamed || word === undefined ? rest : [word, ...rest], flagsOf(kind), kind.words.length);
  if (typeof read === 'string') return misunderstand(read);
  if (read.values['help'] === true) return { text: wordKindUsage(kind), isDone: true };
  const twice = kind.words.find((flag, index) => read.positionals[index] !== undefined && read.values[flag] !== undefined);
  if (twice !== undefined) return misunderstand(`The flag --${twice} says again what a word says: leave one of them out.`);
  const cache = asking.cacheFolder === null ? null : openRecordCache(asking.cacheFolder);
  const known = readKnownContent(asking.folder, cache);
  if (typeof known === 'string') return refuse(known);
  const given = {
    ...readGiven(read.values),
    ...Object.fromEntries(read.positionals.map((text, index) => [kind.words[index] ?? '', [text]])),
  };
  const asker = read.values['yes'] === true ? null : asking.asker;
  return add(kind, { known, day: asking.day, answers: given }, { asker, cache });
}

/** What the command asks with, and what it reads with. */
interface Means {
  readonly asker: Asker | null;
  readonly cache: RecordCache | null;
}

async function add(kind: Kind, given: Context, { asker, cache }: Means): Promise<Outcome> {
  const collected = await collect(kind, given, asker);
  if ('text' in collected) return collected;
  const { answers, faults, remarks } = collected;
  if (faults.length > 0) return refuse([...faults, NOTHING_WRITTEN].join('\n'));
  const context = { ...given, answers };
  const kept = asker === null ? [] : ['All that was answered, as one command:', `  ${wordCommand(kind, context)} --yes`];
  const fault = kind.fault?.(context) ?? null;
  if (fault !== null) return refuse([`${fault} ${NOTHING_WRITTEN}`, ...kept].join('\n'));
  const files = kind.plan(context);
  const refused = checkPlanned(files);
  if (refused.length > 0) return refuse([...refused, NOTHING_WRITTEN, ...kept].join('\n'));
  const { folder } = given.known;
  const isWanted = asker === null || (await unlessStopped(() => confirmFiles(asker, folder, files))) === true;
  if (!isWanted) return refuse([NOTHING_WRITTEN, ...kept].join('\n'));
  const obstacle = writeFiles(folder, files);
  if (obstacle !== null) return refuse([obstacle, ...kept].join('\n'));
  return { text: [...remarks.map(escapeControls), await reportWritten({ folder, files, cache })].join('\n'), isDone: true };
}

/** Collects the answers; where whoever is asked stops after the first ones, says with which command they go on from there. */
async function collect(kind: Kind, given: Context, asker: Asker | null): Promise<Collected | Outcome> {
  const noting = noteAnswers(kind);
  const collected = await unlessStopped(() => collectAnswers({ ...given, kind: noting.kind, asker }));
  if (collected !== null) return collected;
  const noted = noting.noted();
  if (noted === null) return refuse(NOTHING_WRITTEN);
  const command = wordCommand(kind, { ...given, answers: { ...given.answers, ...noted } });
  return refuse(
    [NOTHING_WRITTEN, 'This command goes on from there; with --yes at its end it asks nothing more:', `  ${command}`].join('\n'),
  );
}

async function unlessStopped<Value>(asking: () => Promise<Value>): Promise<Value | null> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof AskingStopped) return null;
    throw error;
  }
}

function refuse(text: string): Outcome {
  return { text: text.split('\n').map(escapeControls).join('\n'), isDone: false };
}

function misunderstand(text: string): Outcome {
  return { ...refuse(text), isMisunderstood: true };
}

async function askKind(asker: Asker | null): Promise<string | undefined> {
  return asker?.choice({
    message: 'What would you like to add?',
    choices: KINDS.map(({ name, summary }) => ({ value: name, hint: summary })),
  });
}

function wordUnknownKind(word: string | undefined): string {
  const names = KINDS.map(({ name }) => name);
  if (word === undefined) return `Say what to add: npm run new -- ${names.join('|')}. See npm run new -- --help.`;
  const meant = suggest(word, names);
  return `There is nothing called ${word} to add. ${meant === undefined ? `Known are ${names.join(', ')}.` : `Did you mean ${meant}?`}`;
}

/** Gives the texts of all flags that take some. */
function readGiven(values: Readonly<Record<string, unknown>>): Answers {
  const texts = Object.entries(values).map(([flag, value]) => [flag, [value].flat().filter((text) => typeof text === 'string')] as const);
  return Object.fromEntries(texts.filter(([, list]) => list.length > 0));
}
