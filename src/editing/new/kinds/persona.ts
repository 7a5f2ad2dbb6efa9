import { nearestSlug } from '#src/catalog/reading/nearest-slug.ts';
import { personaSchema } from '#src/catalog/schema/persona.ts';
import { placeholderFor } from '#src/catalog/placeholder.ts';
import { writeRecordText } from '../../record-text.ts';
import { answerTo, readNumber } from '../answers.ts';
import { fieldQuestion } from '../field-question.ts';
import type { Kind } from '../question.ts';
import { findIdFault, findOrderFault } from '../taken-names.ts';

const { shape } = personaSchema;

/** A point of view of the panel. */
export const personaKind: Kind = {
  name: 'persona',
  summary: 'a point of view of the panel',
  words: ['name'],
  questions: [
    fieldQuestion('name', { schema: shape.name, value: 'NAME', label: 'What is the persona called?', isRequired: true }),
    {
      flag: 'id',
      value: 'ID',
      help: 'Name of the file, and of the persona in addresses.',
      label: 'Its id',
      fallback: (context) => nearestSlug(answerTo(context, 'name') ?? ''),
      unnamed: 'No id can be made of this name: give one, such as --id my-persona.',
      isRequired: true,
      fault: (text, { known }) => findIdFault(text, 'personas', known),
    },
    fieldQuestion('focus', { schema: shape.focus, value: 'QUESTION', label: 'Which question does it ask?', isSentence: true }),
    {
      flag: 'order',
      value: 'NUMBER',
      help: 'Its place in every panel.',
      label: 'Its place',
      fallback: ({ known }) => String(Math.max(0, ...known.personas.map(({ order }) => order ?? 0)) + 1),
      fault: (text, { known }) => findOrderFault(text, shape.order, { folder: 'personas', others: known.personas }),
    },
    {
      flag: 'body',
      value: 'TEXT',
      help: 'In a paragraph or two: what it likes, and what tires it.',
      label: 'How does it judge?',
      isSentence: true,
      fault: () => null,
    },
  ],
  plan(context) {
    const values = {
      name: answerTo(context, 'name'),
      order: readNumber(answerTo(context, 'order') ?? ''),
      focus: answerTo(context, 'focus') ?? placeholderFor('the question that it asks, in one line'),
    };
    const body = answerTo(context, 'body') ?? placeholderFor('how this persona judges, what it likes and what tires it');
    return [{ path: `personas/${answerTo(context, 'id') ?? ''}.md`, text: writeRecordText({ schema: personaSchema, values, body }) }];
  },
};
