import { byCodeUnit } from '#src/catalog/catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { noteSchema } from '#src/catalog/schema/note.ts';
import { placeholderFor } from '#src/catalog/placeholder.ts';
import { writeRecordText } from '../../record-text.ts';
import { answerTo, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import { dayQuestion } from '../field-question.ts';
import { findUnknown, offerTools } from '../known-values.ts';
import type { Kind, Question } from '../question.ts';

/** The editors' own words on a pair. */
export const noteKind: Kind = {
  name: 'note',
  summary: "the editors' own words on a pair",
  words: ['one', 'other'],
  questions: [
    toolQuestion('one', { help: 'Slug of one tool of the pair.', label: 'Which tool is one of the pair?' }),
    toolQuestion('other', { help: 'Slug of the other tool.', label: 'Which is the other?' }),
    {
      flag: 'pick',
      value: 'SLUG',
      help: 'The tool that the editors would take, or depends.',
      label: 'Which would the editors take?',
      choices: (context) => [...pairOf(context), 'depends'].map((value) => ({ value })),
      fault: (text, context) =>
        [...pairOf(context), 'depends'].includes(text)
          ? null
          : (findFieldFault(noteSchema.shape.pick, 'pick', text) ??
            `The pick is \`${text}\`, expected ${pairOf(context).join(', ')} or depends.`),
    },
    dayQuestion('date', { help: 'Day the note was written; today when left out.' }),
    {
      flag: 'body',
      value: 'TEXT',
      help: 'In Markdown: what separates the two, and who should choose which.',
      label: 'The note',
      isSentence: true,
      fault: () => null,
    },
  ],
  plan(context) {
    const values = { pick: answerTo(context, 'pick'), date: answerTo(context, 'date') };
    const body = answerTo(context, 'body') ?? placeholderFor('what separates the two, and who should choose which');
    return [{ path: pathOf(context), text: writeRecordText({ schema: noteSchema, values, body }) }];
  },
  fault(context) {
    const path = pathOf(context);
    return context.known.paths.has(path) ? `The pair has a note already: ${showPath(`${context.known.folder}/${path}`)}.` : null;
  },
};

function toolQuestion(flag: string, words: Pick<Question, 'help' | 'label'>): Question {
  return {
    flag,
    value: 'SLUG',
    ...words,
    isRequired: true,
    choices: ({ known, answers }) => offerTools(known).filter(({ value }) => flag === 'one' || value !== answers['one']?.[0]),
    fault: (text, { known, answers }) =>
      findUnknown(text, offerTools(known), 'tool') ??
      (flag === 'other' && text === answers['one']?.[0] ? 'A note compares two tools, and this is the same one.' : null),
  };
}

function pairOf(context: Context): readonly string[] {
  return [answerTo(context, 'one') ?? '', answerTo(context, 'other') ?? ''].sort(byCodeUnit);
}

function pathOf(context: Context): string {
  return `comparisons/${pairOf(context).join('-vs-')}.md`;
}
