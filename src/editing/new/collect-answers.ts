import type { Answers, Context } from './answers.ts';
import type { Asker, ChoiceAsked } from './prompts/asker.ts';
import type { Kind, Question } from './question.ts';

/** What the answers to a kind's questions are collected from. */
export interface Collecting extends Context {
  readonly kind: Kind;
  /** Asks what `answers` leaves open; `null` where nobody can be asked. */
  readonly asker: Asker | null;
}

/** The answers to all questions of a kind, or why they will not do. */
export interface Collected {
  readonly answers: Answers;
  /** A sentence each; nothing may be written when there is any. */
  readonly faults: readonly string[];
  /** What is worth a second look. */
  readonly remarks: readonly string[];
}

const MORE = 'In a terminal, npm run new asks for what is missing.';

/** Goes through the questions of a kind in their order: takes what was given, asks for the rest, and falls back where nobody can be asked. */
export async function collectAnswers({ kind, asker, ...given }: Collecting): Promise<Collected> {
  const [faults, missing]: [string[], string[]] = [[], []];
  let answers: Answers = {};
  for (const question of kind.questions) {
    const { flag } = question;
    const texts = splitTexts(question, given.answers[flag]);
    const context = { ...given, answers: { ...answers, ...(texts === undefined ? {} : { [flag]: texts }) } };
    const wrong = texts === undefined ? [] : findFaults(question, texts, context);
    if (asker !== null && (texts === undefined || wrong.length > 0) && question.isAsked?.(context) !== false) {
      for (const fault of wrong) asker.say(`--${flag}: ${fault}`);
      if (isExhausted(question, context)) {
        return { answers, faults: [question.exhausted?.(context) ?? `There is nothing yet to choose --${flag} from.`], remarks: [] };
      }
      answers = { ...answers, ...(await askQuestion(question, asker, { ...given, answers: keepGiven(answers, given.answers) })) };
      continue;
    }
    const used = texts ?? fallBack(question, context);
    // What follows from an answer that is missing itself is not missing as well.
    const isOwn = question.fallback === undefined || (missing.length === 0 && faults.length === 0);
    if (used === undefined && question.isRequired === true && isOwn) {
      if (question.unnamed === undefined) missing.push(`--${flag}`);
      else faults.push(`--${flag}: ${question.unnamed}`);
    }
    const told = texts === undefined && used !== undefined ? findFaults(question, used, context) : wrong;
    faults.push(...told.map((fault) => `--${flag}: ${fault}`));
    answers = { ...answers, ...(used === undefined ? {} : { [flag]: used }) };
  }
  if (missing.length > 0) faults.push(`${missing.length === 1 ? 'A flag is' : 'Flags are'} missing: ${missing.join(', ')}. ${MORE}`);
  return { answers, faults, remarks: kind.questions.flatMap((question) => remarkOn(question, { ...given, answers })) };
}

/** Says what is worth a second look at what was given, and is about to be written. */
function remarkOn({ flag, remark }: Question, context: Context): readonly string[] {
  const said = (context.answers[flag] ?? []).map((text) => remark?.(text, { ...context, isWritten: true }) ?? null);
  return said.flatMap((sentence) => (sentence === null ? [] : [`--${flag}: ${sentence}`]));
}

/** Tells whether a question can be answered by choosing alone, and nothing is there to choose. */
function isExhausted({ choices, isOpen, isRequired }: Question, context: Context): boolean {
  return choices !== undefined && isOpen !== true && isRequired === true && choices(context).length === 0;
}

/** What was given for later questions counts already where a question depends on it: nobody is asked for it twice. */
function keepGiven(answers: Answers, given: Answers): Answers {
  return { ...given, ...answers };
}

function splitTexts({ isSplit }: Question, texts: readonly string[] | undefined): readonly string[] | undefined {
  if (texts === undefined || isSplit !== true) return texts;
  return texts.flatMap((text) => text.split(',').map((part) => part.trim())).filter((text) => text !== '');
}

/** Gives the faults of all that was given for one question, each once. */
function findFaults(question: Question, texts: readonly string[], context: Context): readonly string[] {
  return [...new Set(texts.map((text) => question.fault(text, context)))].filter((fault) => fault !== null);
}

function fallBack({ fallback }: Question, context: Context): readonly string[] | undefined {
  const text = fallback?.(context);
  return text === undefined ? undefined : [text];
}

async function askQuestion(question: Question, asker: Asker, context: Context): Promise<Answers> {
  const { flag, ask, choices } = question;
  if (ask !== undefined) return ask(asker, context);
  if (choices !== undefined) {
    const asked = describeChoice(question, context);
    return {
      [flag]: question.isMultiple === true ? await asker.several(asked) : [await askUntilRight(question, asker, { context, asked })],
    };
  }
  if (question.isMultiple === true) return { [flag]: await askRepeatedly(question, asker, context) };
  return { [flag]: [await askOnce(question, asker, context)] };
}

function describeChoice(question: Question, context: Context): ChoiceAsked {
  const { label, help, choices, isOpen, isRequired } = question;
  const fault = isOpen === true ? (text: string): string | null => question.fault(text, context) : undefined;
  return { message: label ?? help, choices: choices?.(context) ?? [], isOptional: isRequired !== true, fault };
}

/** Asks for a choice; what is worth a second look is said, since it can be chosen without a look at its hint. */
async function askUntilRight(
  question: Question,
  asker: Asker,
  { context, asked }: { readonly context: Context; readonly asked: ChoiceAsked },
): Promise<string> {
  const text = await asker.choice(asked);
  const fault = text === '' ? null : question.fault(text, context);
  if (fault !== null) {
    asker.say(fault);
    return askUntilRight(question, asker, { context, asked });
  }
  const remark = text === '' ? null : (question.remark?.(text, context) ?? null);
  if (remark !== null) asker.say(remark);
  return text;
}

function askOnce(question: Question, asker: Asker, context: Context): Promise<string> {
  const { label, help, isRequired, isSentence } = question;
  const skip = isRequired === true ? '' : isSentence === true ? 'Enter leaves it to be written.' : 'Enter leaves it out.';
  const fallback = question.fallback?.(context);
  return asker.text({
    message: label ?? help,
    hint: [label === undefined ? '' : help, fallback === undefined ? skip : ''].filter((part) => part !== '').join(' '),
    fallback,
    fault: (text) => (text === '' && isRequired !== true ? null : question.fault(text, context)),
    remark: (text) => question.remark?.(text, context) ?? null,
  });
}

async function askRepeatedly(question: Question, asker: Asker, context: Context): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const text = await asker.text({
      message: question.label ?? question.help,
      hint: 'Enter when there is no further one.',
      fault: (typed) => (typed === '' ? null : question.fault(typed, context)),
    });
    if (text === '') return texts;
    texts.push(text);
  }
}
