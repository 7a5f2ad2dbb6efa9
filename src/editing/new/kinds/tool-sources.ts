import { toolSchema } from '#src/catalog/schema/tool.ts';
import { placeholderFor } from '#src/catalog/placeholder.ts';
import { answersTo, answerTo, type Answers, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import { findUnknown } from '../known-values.ts';
import type { Asker, Choice } from '../prompts/asker.ts';
import type { Question } from '../question.ts';

const sourceShape = toolSchema.shape.sources.element.shape;

/** What a source can back; what a page most often does comes first. */
const FIELDS = [...new Set(['pricing', 'description', 'specs', ...Object.keys(toolSchema.shape)])].map((value): Choice => ({ value }));
/** Fields that hold no fact which a page could back. */
const OWN = ['slug', 'name', 'sources', 'verified', 'added', 'aliases', 'compareWith', 'draft'];
const OFFERED = FIELDS.filter(({ value }) => !OWN.includes(value)).map((choice) =>
  choice.value === 'description' ? { ...choice, hint: 'the body' } : choice,
);

/** The pages that back the facts of a tool. */
export const sourceQuestions: readonly Question[] = [
  {
    flag: 'source',
    value: 'URL',
    help: 'A page that backs the facts, read today.',
    isMultiple: true,
    fault: (text) => findFieldFault(sourceShape.url, 'address of the page', text),
    ask: askSources,
  },
  {
    flag: 'source-title',
    value: 'TEXT',
    help: 'What the page calls itself, and whose it is: the first for the first source, and so on.',
    isMultiple: true,
    isAsked: () => false,
    fault: (text, context) =>
      findSurplus(context, 'source-title') ?? (text === '' ? null : findFieldFault(sourceShape.title, 'title of the page', text)),
  },
  {
    flag: 'covers',
    value: 'FIELD,FIELD',
    help: 'Fields that the page backs, such as pricing,specs,description: the first for the first source, and so on.',
    isMultiple: true,
    isAsked: () => false,
    fault: (text, context) =>
      findSurplus(context, 'covers') ??
      splitFields(text)
        .map((field) => findUnknown(field.replace(/^specs\..+/, 'specs'), FIELDS, 'field of a tool'))
        .find((fault) => fault !== null) ??
      null,
  },
];

/** Gives the sources of a tool's record; where none was named, one with all still to be said of it, since nobody said what was read. */
export function readSources(context: Context): readonly object[] {
  const untitled = placeholderFor('what this page calls itself, and whose it is');
  const sources = answersTo(context, 'source').map((url, index) => {
    const title = context.answers['source-title']?.[index] ?? '';
    const covers = splitFields(context.answers['covers']?.[index] ?? '');
    return { title: title === '' ? untitled : title, url, read: context.day, ...(covers.length === 0 ? {} : { covers }) };
  });
  return sources.length > 0 ? sources : [{ title: untitled, url: placeholderFor('the address of a page that you read the facts on') }];
}

function splitFields(text: string): readonly string[] {
  return text
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
}

function findSurplus(context: Context, flag: string): string | null {
  const [given, sources] = [context.answers[flag]?.length ?? 0, answersTo(context, 'source').length];
  return given > sources
    ? `It is given ${countTimes(given)}, and --source ${countTimes(sources)}: give it at most once for each source.`
    : null;
}

/** @example countTimes(2) // '2 times' */
function countTimes(amount: number): string {
  return amount === 0 ? 'not at all' : amount === 1 ? 'once' : `${amount} times`;
}

async function askSources(asker: Asker, context: Context): Promise<Answers> {
  const [urls, titles, covers]: [string[], string[], string[]] = [[], [], []];
  const suggested = answerTo(context, 'pricing-source');
  for (;;) {
    const url = await asker.text({
      message: urls.length === 0 ? 'A page that backs the facts: its address' : 'A further page',
      hint: urls.length === 0 ? '' : 'Enter when there is no further one.',
      fallback: urls.length === 0 ? suggested : undefined,
      fault: (text) => (text === '' && urls.length > 0 ? null : findFieldFault(sourceShape.url, 'address of the page', text)),
    });
    if (url === '') return { source: urls, 'source-title': titles, covers };
    urls.push(url);
    titles.push(
      await asker.text({
        message: 'What that page calls itself, and whose it is',
        hint: 'Enter leaves it to be written.',
        fault: (text) => (text === '' ? null : findFieldFault(sourceShape.title, 'title of the page', text)),
      }),
    );
    const initials = url === suggested ? ['pricing'] : [];
    covers.push((await asker.several({ message: 'Which facts does it back?', choices: OFFERED, initials })).join(','));
  }
}
