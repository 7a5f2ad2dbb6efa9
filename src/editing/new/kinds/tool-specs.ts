import { z } from 'zod';
import type { Spec, SpecKind } from '#src/catalog/schema/category.ts';
import { isoDate, line, webUrl } from '#src/catalog/schema/fields.ts';
import { answersTo, answerTo, readNumber, splitAt, type Answers, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import { findUnknown } from '../known-values.ts';
import type { Asker } from '../prompts/asker.ts';
import type { Question } from '../question.ts';

const SCHEMAS: Readonly<Record<SpecKind, z.ZodType>> = {
  number: z.number(),
  text: line(200),
  boolean: z.boolean(),
  list: z.array(line(80)).min(1),
  date: isoDate,
};
const HINTS: Readonly<Record<SpecKind, string>> = {
  number: 'A number, without its unit.',
  text: 'One line.',
  boolean: 'true or false.',
  list: 'Commas between the entries.',
  date: 'YYYY-MM-DD.',
};

/** The facts that the tool's categories name. */
export const specQuestions: readonly Question[] = [
  {
    flag: 'spec',
    value: 'KEY=VALUE',
    help: 'A fact that its categories name; a list has commas between its entries.',
    isMultiple: true,
    fault: findSpecFault,
    ask: askSpecs,
    isAsked: (context) => specsOf(context).length > 0,
  },
  {
    flag: 'spec-source',
    value: 'KEY=URL',
    help: 'Page that one fact was read on.',
    isMultiple: true,
    isAsked: () => false,
    fault(text, context) {
      const [key, url] = splitAt(text, '=');
      const given = answersTo(context, 'spec').map((spec) => ({ value: splitAt(spec, '=')[0] }));
      return findUnknown(key, given, '--spec') ?? findFieldFault(webUrl, `page that backs ${key}`, url ?? '');
    },
  },
];

/** Gives the specs of a tool's record, in the order of its categories. */
export function readSpecs(context: Context): Readonly<Record<string, unknown>> | undefined {
  const given = new Map(answersTo(context, 'spec').map((text) => splitAt(text, '=')));
  const sources = new Map(answersTo(context, 'spec-source').map((text) => splitAt(text, '=')));
  const entries = specsOf(context).flatMap(({ key, kind }) => {
    const text = given.get(key);
    if (text === undefined) return [];
    const [value, source] = [readValue(kind, text), sources.get(key)];
    return [[key, source === undefined ? value : { value, source, verified: answerTo(context, 'verified') }] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Tells whether the chosen categories are known: of others nobody can say which specs they name. */
function isShelved({ known, answers }: Context): boolean {
  const ids = [...(answers['category'] ?? []), ...(answers['also-in'] ?? [])];
  return ids.length > 0 && ids.every((id) => known.categories.some((category) => category.id === id));
}

/** The specs that the chosen categories name. */
function specsOf(context: Context): readonly Spec[] {
  const ids = [answerTo(context, 'category'), ...answersTo(context, 'also-in')];
  const specs = ids.flatMap((id) => context.known.categories.find((category) => category.id === id)?.specs ?? []);
  return [...new Map(specs.map((spec) => [spec.key, spec])).values()];
}

function readValue(kind: SpecKind, text: string): unknown {
  if (kind === 'number') return readNumber(text);
  if (kind === 'boolean') return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : text;
  if (kind !== 'list') return text;
  const entries = text.split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}

function findSpecFault(text: string, context: Context): string | null {
  const [key, value] = splitAt(text, '=');
  const specs = specsOf(context);
  if (!isShelved(context)) return null;
  const unknown = findUnknown(
    key,
    specs.map((spec) => ({ value: spec.key })),
    'spec of its categories',
  );
  if (unknown !== null) return unknown;
  if (answersTo(context, 'spec').filter((other) => splitAt(other, '=')[0] === key).length > 1) return `The spec ${key} is given twice.`;
  return value === undefined ? `Say it as ${key}=VALUE.` : findValueFault(specs, key, value);
}

function findValueFault(specs: readonly Spec[], key: string, text: string): string | null {
  const kind = specs.find((spec) => spec.key === key)?.kind ?? 'text';
  return findFieldFault(SCHEMAS[kind], `spec ${key}`, readValue(kind, text));
}

async function askSpecs(asker: Asker, context: Context): Promise<Answers> {
  const specs = specsOf(context);
  const choices = specs.map(({ key, label, help, unit }) => ({
    value: key,
    label: unit === undefined ? label : `${label} (${unit})`,
    hint: help ?? key,
  }));
  const chosen = await asker.several({ message: 'Which facts can you name, with a page that backs them?', choices });
  const [values, sources]: [string[], string[]] = [[], []];
  for (const spec of specs.filter(({ key }) => chosen.includes(key))) {
    values.push(`${spec.key}=${await askValue(asker, spec)}`);
    const url = await asker.text({
      message: `Page that backs ${spec.label}`,
      hint: 'Enter when one of the sources above does.',
      fault: (text) => (text === '' ? null : findFieldFault(webUrl, `page that backs ${spec.label}`, text)),
    });
    if (url !== '') sources.push(`${spec.key}=${url}`);
  }
  return { spec: values, 'spec-source': sources };
}

function askValue(asker: Asker, { label, kind, unit, help }: Spec): Promise<string> {
  if (kind === 'boolean')
    return asker.choice({
      message: label,
      choices: [
        { value: 'true', label: 'yes' },
        { value: 'false', label: 'no' },
      ],
    });
  return asker.text({
    message: unit === undefined ? label : `${label} (${unit})`,
    hint: [help, HINTS[kind]].filter((part) => part !== undefined).join(' '),
    fault: (text) => findFieldFault(SCHEMAS[kind], `fact ${label}`, readValue(kind, text)),
  });
}
