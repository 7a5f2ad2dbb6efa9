import { specSchema, type Spec } from '#src/catalog/schema/category.ts';
import { answersTo, splitAt, type Answers, type Context } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import type { KnownContent } from '../known-content.ts';
import { findUnknown } from '../known-values.ts';
import type { Asker } from '../prompts/asker.ts';

const { shape } = specSchema;
const KINDS = [
  { value: 'number', hint: '8192' },
  { value: 'text', hint: 'a word or a line' },
  { value: 'boolean', hint: 'yes or no' },
  { value: 'list', hint: 'macOS, Windows' },
  { value: 'date', hint: '2026-11-22' },
];
const BETTER = [{ value: 'higher' }, { value: 'lower' }];

const FIELDS = ['key', 'label', 'kind', 'unit', 'better', 'help'] as const;

/** What two categories must agree on when they name one key. */
const MEANING = ['label', 'kind', 'unit', 'better'] as const;

/** Takes a spec apart as it was typed: `contextWindow:number:Context window:tokens:higher`, or the key of a known one. */
export function readSpec(text: string, context: Context): Readonly<Record<string, string | undefined>> {
  const [key = '', kind, label, unit, better] = text.split(':').map((part) => (part.trim() === '' ? undefined : part.trim()));
  const known = kind === undefined ? findKnownSpec(key, context.known) : undefined;
  if (known !== undefined) return known;
  const help = answersTo(context, 'spec-help')
    .map((line) => splitAt(line, '='))
    .find(([of]) => of === key)?.[1];
  return { key, label, kind, unit, better, help };
}

/** Says what is wrong with a spec as it was typed. */
export function findSpecFault(text: string, context: Context): string | null {
  const spec = readSpec(text, context);
  const key = spec['key'] ?? '';
  if (text.split(':').length > 5) return `A spec has at most five parts: KEY:KIND:LABEL:UNIT:BETTER. A label holds no colon.`;
  const known = findKnownSpec(key, context.known);
  const differing = known === undefined ? undefined : MEANING.find((field) => known[field] !== spec[field]);
  if (known !== undefined && differing !== undefined) {
    return `The ${differing} of \`${key}\` is \`${known[differing] ?? ''}\` in another category, and must be the same here: write the key alone, or choose another.`;
  }
  if (spec['kind'] === undefined || spec['label'] === undefined) {
    return `Say it as ${key}:KIND:LABEL, such as size:number:Size${context.known.categories.length === 0 ? '' : ', or as the key alone of one that another category has'}.`;
  }
  return (
    FIELDS.map((field) => (spec[field] === undefined ? null : findFieldFault(shape[field], `${field} of ${key}`, spec[field]))).find(
      isSaid,
    ) ?? null
  );
}

/** Says what is wrong with the help of a spec as it was typed. */
export function findSpecHelpFault(text: string, context: Context): string | null {
  const [key, help] = splitAt(text, '=');
  const keys = answersTo(context, 'spec').map((spec) => ({ value: readSpec(spec, context)['key'] ?? '' }));
  return findUnknown(key, keys, 'spec') ?? findFieldFault(shape.help, `help of ${key}`, help ?? '');
}

/** Asks for specs until there are enough. */
export async function askSpecs(asker: Asker, { known }: Context): Promise<Answers> {
  const shared = [...new Map(known.categories.flatMap(({ specs }) => specs.map((spec) => [spec.key, spec] as const))).values()];
  const message = 'Facts of other categories that are worth comparing here too';
  const choices = shared.map(({ key, label, help }) => ({ value: key, label, ...(help === undefined ? {} : { hint: help }) }));
  const specs = shared.length === 0 ? [] : [...(await asker.several({ message, choices }))];
  const helps: string[] = [];
  for (;;) {
    const taken = [...shared.map(({ key }) => key), ...specs.map((spec) => splitAt(spec, ':')[0])];
    const spec = await askSpec(asker, taken);
    if (spec === null) return { spec: specs, 'spec-help': helps };
    specs.push([spec.key, spec.kind, spec.label, spec.unit, spec.better].join(':').replace(/:+$/, ''));
    if (spec.help !== '') helps.push(`${spec.key}=${spec.help}`);
  }
}

async function askSpec(asker: Asker, taken: readonly string[]): Promise<Readonly<Record<keyof Spec, string>> | null> {
  const label = await asker.text({
    message: 'A fact worth comparing: what is its row called?',
    hint: 'Enter when there is no further one.',
    fault: (text) => (text === '' ? null : text.includes(':') ? 'A label holds no colon.' : findFieldFault(shape.label, 'label', text)),
  });
  if (label === '') return null;
  const key = await asker.text({
    message: `Under which key do tools give ${label}?`,
    fallback: toCamelCase(label),
    fault: (text) =>
      findFieldFault(shape.key, 'key', text) ??
      (taken.includes(text) ? `The key \`${text}\` is taken; a key means the same on every shelf.` : null),
  });
  const kind = await asker.choice({ message: 'What is it?', choices: KINDS });
  const unit = kind === 'number' ? await askOptional(asker, { message: 'Its unit', field: 'unit' }) : '';
  const hasBetter = kind === 'number' || kind === 'boolean' || kind === 'date';
  const better = hasBetter ? await asker.choice({ message: 'Which way is better, if one is?', choices: BETTER, isOptional: true }) : '';
  return { label, key, kind, unit, better, help: await askOptional(asker, { message: 'What the row means, in one line', field: 'help' }) };
}

function askOptional(asker: Asker, { message, field }: { readonly message: string; readonly field: 'unit' | 'help' }): Promise<string> {
  const fault = (text: string): string | null =>
    text === '' ? null : field === 'unit' && text.includes(':') ? 'A unit holds no colon.' : findFieldFault(shape[field], field, text);
  return asker.text({ message, hint: 'Enter leaves it out.', fault });
}

function findKnownSpec(key: string, { categories }: KnownContent): Spec | undefined {
  return categories.flatMap(({ specs }) => specs).find((spec) => spec.key === key);
}

function isSaid(fault: string | null): fault is string {
  return fault !== null;
}

/** @example toCamelCase('Context window') // 'contextWindow' */
function toCamelCase(label: string): string | undefined {
  const words =
    label
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const key = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return shape.key.safeParse(key).success ? key : undefined;
}
