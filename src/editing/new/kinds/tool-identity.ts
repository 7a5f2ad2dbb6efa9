import { nearestSlug } from '#src/catalog/reading/nearest-slug.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { answerTo, type Context } from '../answers.ts';
import { dayQuestion, fieldQuestion } from '../field-question.ts';
import { findUnknown, offerCategories } from '../known-values.ts';
import type { Question } from '../question.ts';
import { findToolLookalike, findToolSlugFault } from '../taken-names.ts';

const { shape } = toolSchema;

/** What a tool is called, and where it stands. */
export const identityQuestions: readonly Question[] = [
  fieldQuestion('name', {
    schema: shape.name,
    value: 'NAME',
    label: 'What is the tool called?',
    isRequired: true,
    remark: (name, context) => findToolLookalike({ name }, context),
  }),
  {
    flag: 'slug',
    value: 'SLUG',
    help: 'Its folder, and its name in addresses: lower-case letters, digits and hyphens.',
    label: 'Its slug',
    isRequired: true,
    fallback: (context) => nearestSlug(answerTo(context, 'name') ?? ''),
    unnamed: 'No slug can be made of this name: give one, such as --slug my-tool.',
    fault: (text, { known }) => findToolSlugFault(text, known),
  },
  fieldQuestion('tagline', { schema: shape.tagline, label: 'Its tagline', isSentence: true }),
  {
    flag: 'category',
    value: 'ID',
    help: 'Shelf that it stands on.',
    label: 'On which shelf does it stand?',
    isRequired: true,
    choices: ({ known }) => offerCategories(known),
    fault: findCategoryFault,
  },
  {
    flag: 'also-in',
    value: 'ID',
    help: 'A further shelf; two tools pair when they share any.',
    label: 'On which others does it stand too?',
    isMultiple: true,
    isSplit: true,
    choices: (context) => offerCategories(context.known).filter(({ value }) => value !== answerTo(context, 'category')),
    isAsked: ({ known }) => known.categories.length > 1,
    fault: (text, context) =>
      text === answerTo(context, 'category') ? 'This is its category already; name a further one.' : findCategoryFault(text, context),
  },
  fieldQuestion('homepage', {
    schema: shape.homepage,
    value: 'URL',
    label: 'Its homepage',
    isRequired: true,
    remark: (homepage, context) => findToolLookalike({ homepage }, context),
  }),
  dayQuestion('verified', { help: 'Day the facts were last checked; today when left out.' }),
  dayQuestion('added', { help: 'Day the record came; today when left out.' }),
];

function findCategoryFault(text: string, { known }: Context): string | null {
  return findUnknown(text, offerCategories(known), 'category');
}
