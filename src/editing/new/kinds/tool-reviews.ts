import { answersTo, answerTo, splitAt, type Answers, type Context } from '../answers.ts';
import { findUnknown, offerPersonas } from '../known-values.ts';
import type { Asker } from '../prompts/asker.ts';
import type { PlannedFile, Question } from '../question.ts';
import { findScoreFault, findVerdictFault, planReview, remarkOnVerdict, VERDICTS } from './review-answers.ts';

/** The reviews that come with a tool. */
export const panelQuestions: readonly Question[] = [
  {
    flag: 'review',
    value: 'PERSONA:SCORE:VERDICT',
    help: 'A review: "builder:80:ship".',
    isMultiple: true,
    fault: findReviewFault,
    remark(text) {
      const [, score = '', verdict = ''] = splitReview(text);
      return remarkOnVerdict(score, verdict);
    },
    ask: askReviews,
    isAsked: ({ known }) => known.personas.length > 0,
  },
  {
    flag: 'take',
    value: 'PERSONA=TEXT',
    help: 'The text of a review, in a paragraph or two.',
    isMultiple: true,
    isAsked: () => false,
    fault(text, context) {
      const [persona, take] = splitAt(text, '=');
      const reviewers = answersTo(context, 'review').map((review) => ({ value: splitReview(review)[0] ?? '' }));
      return findUnknown(persona, reviewers, '--review') ?? (take === undefined || take === '' ? `Say it as ${persona}=TEXT.` : null);
    },
  },
];

/** Writes the files of the reviews that come with a tool. */
export function planReviews(context: Context, tool: string): readonly PlannedFile[] {
  const takes = new Map(answersTo(context, 'take').map((text) => splitAt(text, '=')));
  return answersTo(context, 'review').map((text) => {
    const [persona = '', score = '', verdict = ''] = splitReview(text);
    const name = context.known.personas.find(({ id }) => id === persona)?.name ?? persona;
    return planReview({ tool, persona, score, verdict, date: answerTo(context, 'added') ?? context.day, take: takes.get(persona) }, name);
  });
}

function splitReview(text: string): readonly string[] {
  return text.split(':').map((part) => part.trim());
}

function findReviewFault(text: string, context: Context): string | null {
  const [persona = '', score, verdict, ...more] = splitReview(text);
  const unknown = findUnknown(persona, offerPersonas(context.known), 'persona');
  if (unknown !== null) return unknown;
  if (score === undefined || verdict === undefined || more.length > 0)
    return `Say it as ${persona}:SCORE:VERDICT, such as ${persona}:80:ship.`;
  const twice = answersTo(context, 'review').filter((other) => splitReview(other)[0] === persona).length > 1;
  return twice ? `There are two reviews by ${persona}.` : (findScoreFault(score) ?? findVerdictFault(verdict));
}

async function askReviews(asker: Asker, { known }: Context): Promise<Answers> {
  const chosen = await asker.several({ message: 'Which personas judge it now?', choices: offerPersonas(known) });
  const [reviews, takes]: [string[], string[]] = [[], []];
  for (const { id, name, focus } of known.personas.filter((persona) => chosen.includes(persona.id))) {
    const score = await asker.text({ message: `${name}: a score from 0, never, to 100, already has`, hint: focus, fault: findScoreFault });
    const verdict = await asker.choice({
      message: `${name}: ship or skip?`,
      choices: VERDICTS,
      initial: Number(score) < 55 ? 'skip' : 'ship',
    });
    const remark = remarkOnVerdict(score, verdict);
    if (remark !== null) asker.say(remark);
    reviews.push(`${id}:${score}:${verdict}`);
    const take = await asker.text({
      message: `${name}: the take, in a paragraph`,
      hint: 'Enter leaves it to be written.',
      fault: () => null,
    });
    if (take !== '') takes.push(`${id}=${take}`);
  }
  return { review: reviews, take: takes };
}
