import { isoDate, line, slug } from '#src/catalog/schema/fields.ts';
import { toolSchema, type ToolRecord } from '#src/catalog/schema/tool.ts';
import { answersTo, answerTo, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import { findLicenceFault, LICENCES } from '../find-licence-fault.ts';
import { fieldQuestion } from '../field-question.ts';
import { offerUsed } from '../known-values.ts';
import type { Question } from '../question.ts';

const { shape } = toolSchema;

/** Facts that a tool may have; a dialogue asks for those that were chosen in its first question. */
const OPTIONAL: readonly Question[] = [
  fieldQuestion('best-for', { schema: shape.bestFor, called: 'best-for line' }),
  usedQuestion('maker', (record) => valueOf(record.maker), { schema: line(80), help: 'Who makes it.' }),
  {
    flag: 'license',
    value: 'SPDX-ID',
    help: 'An SPDX id such as MIT, an expression such as MIT OR Apache-2.0, or Proprietary.',
    choices: ({ known }) => {
      const used = offerUsed(known, (record) => valueOf(record.license)).filter(({ value }) => findLicenceFault(value) === null);
      const values = new Set(used.map(({ value }) => value));
      return [...used, ...LICENCES.filter((id) => !values.has(id)).map((value) => ({ value }))];
    },
    isOpen: true,
    fault: findLicenceFault,
  },
  fieldQuestion('repository', { schema: shape.repository, value: 'URL' }),
  fieldQuestion('released', { schema: isoDate, value: 'DAY', help: 'Day of its first public release.' }),
  usedQuestion('platforms', (record) => valueOf(record.platforms), { schema: line(40), help: 'Where it runs.', isSplit: true }),
  usedQuestion('tags', (record) => record.tags, { schema: slug, help: 'Words that bring close tools together.', isSplit: true }),
  fieldQuestion('status', {
    schema: shape.status,
    value: 'active|beta|deprecated|discontinued',
    choices: () => shape.status.unwrap().options.map((value) => ({ value })),
  }),
  fieldQuestion('pros', { schema: line(140), called: 'line', help: 'What speaks for it, in a short line.', isMultiple: true }),
  fieldQuestion('cons', { schema: line(140), called: 'line', help: 'What speaks against it, in a short line.', isMultiple: true }),
];

/** Facts that a tool may have. */
export const factQuestions: readonly Question[] = [
  {
    flag: 'facts',
    value: '',
    help: '',
    isAsked: () => true,
    fault: () => null,
    ask: async (asker, { answers }) => {
      const open = OPTIONAL.filter(({ flag }) => answers[flag] === undefined);
      const choices = open.map(({ flag, help }) => ({ value: flag, label: flag.replace('-', ' '), hint: help }));
      return choices.length === 0 ? {} : { facts: await asker.several({ message: 'Which further facts do you have?', choices }) };
    },
  },
  ...OPTIONAL.map((question): Question => ({ ...question, isAsked: (context) => answersTo(context, 'facts').includes(question.flag) })),
];

/** Gives the optional facts of a tool's record. */
export function readFacts(context: Context): Partial<Record<keyof ToolRecord, unknown>> {
  const list = (flag: string): readonly string[] | undefined => {
    const texts = [...new Set(answersTo(context, flag))];
    return texts.length === 0 ? undefined : texts;
  };
  return {
    bestFor: answerTo(context, 'best-for'),
    maker: answerTo(context, 'maker'),
    license: answerTo(context, 'license'),
    repository: answerTo(context, 'repository'),
    released: answerTo(context, 'released'),
    status: answerTo(context, 'status'),
    platforms: list('platforms'),
    tags: list('tags'),
    pros: list('pros'),
    cons: list('cons'),
  };
}

interface UsedField {
  readonly schema: typeof slug;
  readonly help: string;
  readonly isSplit?: true;
}

/** Makes the question for a field whose values other tools have too. */
function usedQuestion(flag: string, pick: (record: Partial<ToolRecord>) => unknown, { schema, help, isSplit }: UsedField): Question {
  const many = isSplit === true ? { isSplit, isMultiple: true, value: 'TEXT,TEXT' } : {};
  const fault = (text: string): string | null => findFieldFault(schema, flag, text);
  return { flag, value: 'TEXT', help, ...many, choices: ({ known }) => offerUsed(known, pick), isOpen: true, fault };
}

function valueOf(fact: unknown): unknown {
  return typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : fact;
}
