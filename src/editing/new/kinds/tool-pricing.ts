import type { z } from 'zod';
import { pricingSchema } from '#src/catalog/schema/pricing.ts';
import { answersTo, answerTo, readNumber, type Answers, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import { fieldQuestion } from '../field-question.ts';
import type { Asker } from '../prompts/asker.ts';
import type { Question } from '../question.ts';

const { shape } = pricingSchema;
const planSchema = shape.plans.unwrap().element;
const planShape = planSchema.shape;

const ENTRIES = [
  { value: 'free', hint: 'nothing is paid' },
  { value: 'freemium', hint: 'a start costs nothing, more does' },
  { value: 'paid', hint: 'there is no way in without paying' },
  { value: 'contact', hint: 'the price is told on request' },
] satisfies readonly { readonly value: z.infer<typeof shape.entry>; readonly hint: string }[];

/** What a tool costs. */
export const pricingQuestions: readonly Question[] = [
  fieldQuestion('entry', {
    schema: shape.entry,
    isSentence: true,
    label: 'How does a reader get in?',
    called: 'way in',
    value: 'free|freemium|paid|contact',
    choices: () => ENTRIES,
  }),
  fieldQuestion('summary', { schema: shape.summary, called: 'price in one line', label: 'Its price in one line', isSentence: true }),
  {
    flag: 'plan',
    value: 'NAME:PRICE[:PER[:CURRENCY]]',
    help: 'A plan with its price: "Pro:20:user-month", "Enterprise:contact".',
    isMultiple: true,
    fault: findPlanFault,
    ask: askPlans,
  },
  fieldQuestion('pricing-source', {
    schema: shape.source,
    called: 'page of the price',
    value: 'URL',
    label: 'Page that the price was read on',
  }),
];

/** Gives what a tool's record says of its price, as far as it was answered. */
export function readPricing(context: Context): { readonly entry: string | undefined; readonly rest: object } {
  const plans = answersTo(context, 'plan').map(readPlan);
  const source = answerTo(context, 'pricing-source');
  return {
    entry: answerTo(context, 'entry'),
    rest: { ...(plans.length === 0 ? {} : { plans }), ...(source === undefined ? {} : { source }) },
  };
}

/** @example readPlan('Pro: yearly:200:year') // { name: 'Pro: yearly', price: 200, per: 'year' } */
function readPlan(text: string): Readonly<Record<string, string | number>> {
  const parts = text.split(':').map((part) => part.trim());
  const found = parts.findIndex((part, index) => index > 0 && (part === 'contact' || typeof readNumber(part) === 'number'));
  const at = found === -1 ? Math.min(1, parts.length) : found;
  const [price, per, currency] = parts.slice(at);
  return {
    name: parts.slice(0, at).join(': '),
    ...(price === undefined ? {} : { price: readNumber(price) }),
    ...(per === undefined || per === '' ? {} : { per }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function findPlanFault(text: string): string | null {
  const plan = readPlan(text);
  const { name = '', price, per, currency } = plan;
  if (price === undefined) return `Say it as ${name}:PRICE:PER, such as Pro:20:month.`;
  const fault =
    findFieldFault(planShape.name, 'name of the plan', name) ??
    findFieldFault(planShape.price, `price of ${name}`, price) ??
    (per === undefined ? null : findFieldFault(planShape.per, `unit of the price of ${name}`, per)) ??
    (currency === undefined ? null : findFieldFault(planShape.currency, `currency of ${name}`, currency));
  if (fault !== null || planSchema.safeParse(plan).success) return fault;
  return `Say what the price of ${name} is paid for, such as ${name}:${price}:month.`;
}

async function askPlans(asker: Asker): Promise<Answers> {
  const plans: string[] = [];
  for (;;) {
    const name = await asker.text({
      message: plans.length === 0 ? 'A plan with a published price: what is it called?' : 'A further plan',
      hint: 'Enter when there is no further one.',
      fault: (text) => (text === '' ? null : findFieldFault(planShape.name, 'name of the plan', text)),
    });
    if (name === '') return { plan: plans };
    const price = await asker.text({
      message: `Price of ${name}`,
      hint: 'The number alone, or contact for a price on request.',
      fault: (text) => findFieldFault(planShape.price, `price of ${name}`, readNumber(text)),
    });
    const periods = planShape.per.unwrap().options.map((value) => ({ value }));
    const per =
      price === 'contact' ? '' : await asker.choice({ message: 'What is it paid for?', choices: periods, isOptional: Number(price) === 0 });
    plans.push(`${name}:${price}${per === '' ? '' : `:${per}`}`);
  }
}
