import type { Answers, Context } from '../answers.ts';
import type { Kind, Question } from '../question.ts';

/** A kind that notes what was answered. */
export interface NotedKind {
  readonly kind: Kind;
  /** What was answered by the time the last question was asked; `null` where it was the first. */
  readonly noted: () => Answers | null;
}

/** Makes a kind note what was answered before each of its questions: what would be lost when whoever is asked stops there. */
export function noteAnswers(kind: Kind): NotedKind {
  const asked = new Set<string>();
  let answers: Answers = {};
  const questions = kind.questions.map((question): Question => ({
    ...question,
    isAsked(context) {
      const isAsked = question.isAsked?.(context) !== false;
      if (isAsked) {
        asked.add(question.flag);
        ({ answers } = context);
      }
      return isAsked;
    },
  }));
  return { kind: { ...kind, questions }, noted: () => (asked.size < 2 ? null : answers) };
}

/**
 * Writes the command that takes answers as its flags, quoted for a shell.
 * @example wordCommand(noteKind, context) // "npm run new -- note alpha beta --body 'It'\\''s small.'"
 */
export function wordCommand(kind: Kind, context: Context): string {
  const { answers } = context;
  const texts = kind.words.map((flag) => answers[flag]?.[0] ?? '');
  const end = texts.findIndex((text) => text === '' || text.startsWith('-'));
  const words = texts.slice(0, end === -1 ? undefined : end);
  const open = kind.questions.filter(({ flag, value }) => value !== '' && !kind.words.slice(0, words.length).includes(flag));
  const flags = open.flatMap((question) => usedTexts(question, context).map((text) => wordFlag(question.flag, text)));
  return ['npm run new --', kind.name, ...words.map(quote), ...flags].join(' ');
}

/** What a flag has to say: nothing where it would say what is used without it, and what nobody was asked for. */
function usedTexts(question: Question, context: Context): readonly string[] {
  const texts = context.answers[question.flag] ?? [];
  const isUnasked = question.isAsked?.(context) === false;
  if (texts.every((text) => text === '' || (isUnasked && text === question.fallback?.(context)))) return [];
  if (question.isSplit === true) return [texts.join(',')];
  return texts;
}

function wordFlag(flag: string, text: string): string {
  return text.startsWith('-') ? `--${flag}=${quote(text)}` : `--${flag} ${quote(text)}`;
}

/** Quotes a word for a POSIX shell: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
