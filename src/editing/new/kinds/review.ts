import { showPath } from '#src/catalog/reading/shown-path.ts';
import { answerTo, type Context } from '../answers.ts';
import { dayQuestion } from '../field-question.ts';
import type { KnownContent } from '../known-content.ts';
import { findUnknown, offerPersonas, offerTools } from '../known-values.ts';
import type { Kind } from '../question.ts';
import { findScoreFault, findVerdictFault, planReview, remarkOnVerdict, VERDICTS } from './review-answers.ts';

/** Who has reviewed a tool that all personas have, by their number. */
const WHO: Readonly<Partial<Record<number, string>>> = {
  1: 'The only persona has',
  2: 'Both personas have',
  3: 'All three personas have',
  4: 'All four personas have',
  5: 'All five personas have',
  6: 'All six personas have',
};

/** One persona's take on a tool that the content has. */
export const reviewKind: Kind = {
  name: 'review',
  summary: "one persona's take on a tool",
  words: ['tool', 'persona'],
  questions: [
    {
      flag: 'tool',
      value: 'SLUG',
      help: 'Slug of the tool.',
      label: 'Which tool is reviewed?',
      isRequired: true,
      choices: ({ known }) => offerTools(known).filter(({ value }) => !isReviewedByAll(value, known)),
      exhausted: ({ known }) =>
        known.tools.length === 0 ? 'There is no tool yet: npm run new -- tool adds one.' : 'Every persona has reviewed every tool.',
      fault: findToolFault,
    },
    {
      flag: 'persona',
      value: 'ID',
      help: 'Id of the persona that judges.',
      label: 'Who judges it?',
      isRequired: true,
      choices: (context) =>
        offerPersonas(context.known).filter(({ value }) => !isReviewed(answerTo(context, 'tool') ?? '', value, context.known)),
      fault: findPersonaFault,
    },
    {
      flag: 'score',
      value: 'NUMBER',
      label: 'Its score',
      help: 'How far this persona would go with the tool: 0 never, 100 already has.',
      isRequired: true,
      fault: findScoreFault,
    },
    {
      flag: 'verdict',
      value: 'ship|skip',
      help: 'Whether this persona would ship with the tool.',
      label: 'Ship or skip?',
      isRequired: true,
      choices: () => VERDICTS,
      fault: findVerdictFault,
      remark: (text, context) => remarkOnVerdict(answerTo(context, 'score') ?? '', text),
    },
    dayQuestion('date', { help: 'Day the take was written; today when left out.' }),
    { flag: 'body', value: 'TEXT', help: 'In a paragraph or two.', label: 'The take', isSentence: true, fault: () => null },
  ],
  plan(context) {
    const given = (flag: string): string => answerTo(context, flag) ?? '';
    const name = context.known.personas.find(({ id }) => id === given('persona'))?.name ?? given('persona');
    const take = answerTo(context, 'body');
    return [
      planReview(
        { tool: given('tool'), persona: given('persona'), score: given('score'), verdict: given('verdict'), date: given('date'), take },
        name,
      ),
    ];
  },
};

function pathOf(tool: string, persona: string): string {
  return `tools/${tool}/reviews/${persona}.md`;
}

function isReviewed(tool: string, persona: string, { paths }: KnownContent): boolean {
  return paths.has(pathOf(tool, persona));
}

function isReviewedByAll(tool: string, known: KnownContent): boolean {
  return known.personas.length > 0 && known.personas.every(({ id }) => isReviewed(tool, id, known));
}

function findToolFault(text: string, { known }: Context): string | null {
  if (!isReviewedByAll(text, known)) return findUnknown(text, offerTools(known), 'tool');
  const name = known.tools.find(({ slug }) => slug === text)?.name ?? text;
  const amount = known.personas.length;
  const who = WHO[amount] ?? `All ${amount} personas have`;
  return `${who} reviewed ${name}; change a take in ${showPath(`${known.folder}/tools/${text}/reviews`)}/.`;
}

function findPersonaFault(text: string, context: Context): string | null {
  const tool = answerTo(context, 'tool') ?? '';
  const path = pathOf(tool, text);
  // Of a tool that all have reviewed, that is said already.
  if (isReviewed(tool, text, context.known)) {
    if (isReviewedByAll(tool, context.known)) return null;
    return `This persona has reviewed the tool already: ${showPath(`${context.known.folder}/${path}`)}. Change it there, and keep the old take in its history.`;
  }
  return findUnknown(text, offerPersonas(context.known), 'persona');
}
