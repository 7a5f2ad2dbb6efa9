import { placeholderFor } from '#src/catalog/placeholder.ts';
import { nearestSlug } from '#src/catalog/reading/nearest-slug.ts';
import { categorySchema } from '#src/catalog/schema/category.ts';
import { writeRecordText } from '../../record-text.ts';
import { answersTo, answerTo, readNumber } from '../answers.ts';
import { fieldQuestion } from '../field-question.ts';
import type { Kind } from '../question.ts';
import { findCategoryLookalike, findIdFault, findOrderFault } from '../taken-names.ts';
import { askSpecs, findSpecFault, findSpecHelpFault, readSpec } from './category-specs.ts';

const { shape } = categorySchema;

/** A shelf that tools stand on. */
export const categoryKind: Kind = {
  name: 'category',
  summary: 'a shelf that tools stand on, with the facts worth comparing there',
  words: ['name'],
  questions: [
    fieldQuestion('name', {
      schema: shape.name,
      value: 'NAME',
      label: 'What is the shelf called?',
      isRequired: true,
      remark: findCategoryLookalike,
    }),
    {
      flag: 'id',
      value: 'ID',
      help: 'Name of the file, and of the category in addresses.',
      label: 'Its id',
      fallback: (context) => nearestSlug(answerTo(context, 'name') ?? ''),
      unnamed: 'No id can be made of this name: give one, such as --id my-shelf.',
      isRequired: true,
      fault: (text, { known }) => findIdFault(text, 'categories', known),
    },
    fieldQuestion('summary', { schema: shape.summary, label: 'Its summary', isSentence: true }),
    {
      flag: 'order',
      value: 'NUMBER',
      help: 'Its place among the categories; by name after the others when left out.',
      label: 'Its place among the categories',
      fault: (text, { known }) => findOrderFault(text, shape.order, { folder: 'categories', others: known.categories }),
    },
    {
      flag: 'spec',
      value: 'KEY:KIND:LABEL[:UNIT[:BETTER]]',
      help: 'A fact worth comparing; KEY alone for one that another category has. Kinds: number, text, boolean, list, date; better: higher, lower.',
      isMultiple: true,
      fault: findSpecFault,
      ask: askSpecs,
    },
    {
      flag: 'spec-help',
      value: 'KEY=TEXT',
      help: 'What the row of a fact means, in one line.',
      isMultiple: true,
      fault: findSpecHelpFault,
      isAsked: () => false,
    },
    {
      flag: 'body',
      value: 'TEXT',
      help: 'In Markdown: what to look at first, and what to ask.',
      label: 'A short buying guide',
      isSentence: true,
      fault: () => null,
    },
  ],
  plan(context) {
    const order = answerTo(context, 'order');
    const specs = answersTo(context, 'spec').map((text) => readSpec(text, context));
    const values = {
      name: answerTo(context, 'name'),
      summary: answerTo(context, 'summary') ?? placeholderFor('what stands on this shelf, in one line'),
      order: order === undefined ? undefined : readNumber(order),
      specs: specs.length === 0 ? undefined : specs,
    };
    const body = answerTo(context, 'body') ?? placeholderFor('a short buying guide: what to look at first, and what to ask');
    return [{ path: `categories/${answerTo(context, 'id') ?? ''}.md`, text: writeRecordText({ schema: categorySchema, values, body }) }];
  },
};
