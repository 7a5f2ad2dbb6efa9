import type { z } from 'zod';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { slug, toolSlug } from '#src/catalog/schema/fields.ts';
import { answerTo, readNumber, type Context } from './answers.ts';
import { findFieldFault } from './field-fault.ts';
import type { KnownContent, KnownTool } from './known-content.ts';

/** Says why a new tool cannot have a slug: its form, or the record that has it. */
export function findToolSlugFault(text: string, known: KnownContent): string | null {
  const form = findFieldFault(toolSlug, 'slug', text);
  if (form !== null) return form;
  const tool = known.tools.find((other) => other.slug === text);
  if (tool !== undefined) return `The slug ${showValue(text)} is taken by ${tool.file} (${tool.name}).`;
  const former = known.tools.find(({ record }) => record.aliases?.includes(text));
  if (former !== undefined) return `The slug ${showValue(text)} is a former one of ${former.file}, which it leads to for good.`;
  const [path] = [...known.paths].filter((other) => other.startsWith(`tools/${text}/`));
  return path === undefined ? null : `The slug ${showValue(text)} is taken by ${showPath(`${known.folder}/${path}`)}.`;
}

/** Says why a new category or persona cannot have an id. */
export function findIdFault(text: string, folder: 'categories' | 'personas', known: KnownContent): string | null {
  const path = `${folder}/${text}.md`;
  const form = findFieldFault(slug, 'id', text);
  if (form !== null) return form;
  return known.paths.has(path) ? `The id ${showValue(text)} is taken by ${showPath(`${known.folder}/${path}`)}.` : null;
}

/** Says why a new category or persona cannot have a place: what is wrong with it, or the record that has it. */
export function findOrderFault(
  text: string,
  schema: z.ZodType,
  {
    folder,
    others,
  }: { readonly folder: 'categories' | 'personas'; readonly others: readonly (Named & { readonly order: number | undefined })[] },
): string | null {
  const order = readNumber(text);
  const form = findFieldFault(schema, 'order', order);
  const taken = others.find((other) => other.order === order);
  return form ?? (taken === undefined ? null : `The order ${text} is taken by ${folder}/${taken.id}.md (${taken.name}).`);
}

/** Says which tool a new one looks like, by its name or by its homepage, and what to do when it is the same. */
export function findToolLookalike(looks: { readonly name?: string; readonly homepage?: string }, context: Context): string | null {
  const { tools, folder } = context.known;
  const tool = looks.name === undefined ? findByHomepage(tools, looks.homepage ?? '') : findByName(tools, looks.name);
  if (tool === undefined) return null;
  const what = looks.name === undefined ? 'the same homepage' : describeLikeness(tool.name, looks.name);
  return `${tool.name} has ${what}. ${wordSameness('tool', { own: `${folder}/tools/${answerTo(context, 'slug') ?? ''}`, other: tool.file, context })}`;
}

/** Says which category a new one looks like by its name, and what to do when it is the same. */
export function findCategoryLookalike(name: string, context: Context): string | null {
  const { categories, folder } = context.known;
  const like = findByName(categories, name);
  if (like === undefined) return null;
  const [own, other] = [answerTo(context, 'id') ?? '', like.id].map((id) => `${folder}/categories/${id}.md`);
  const told = wordSameness('shelf', { own: own ?? '', other: showPath(other ?? ''), context });
  return `${like.name} has ${describeLikeness(like.name, name)}. ${told}`;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Sameness {
  /** Path of the new record. */
  readonly own: string;
  /** Path of the record that it looks like, as it is shown. */
  readonly other: string;
  readonly context: Context;
}

function wordSameness(noun: string, { own, other, context }: Sameness): string {
  const advice = context.isWritten === true ? `delete ${showPath(own)} and edit ${other}` : `stop here and edit ${other}`;
  return `If it is the same ${noun}, ${advice}.`;
}

function describeLikeness(name: string, other: string): string {
  return name === other ? 'the same name' : 'nearly the same name';
}

function findByName<Record extends { readonly name: string }>(records: readonly Record[], name: string): Record | undefined {
  const folded = foldName(name);
  if (folded === '') return undefined;
  const meant = suggest(
    folded,
    records.map((record) => foldName(record.name)),
  );
  return records.find((record) => foldName(record.name) === (meant ?? folded));
}

function findByHomepage(tools: readonly KnownTool[], homepage: string): KnownTool | undefined {
  const folded = foldAddress(homepage);
  return folded === '' ? undefined : tools.find(({ record }) => foldAddress(record.homepage ?? '') === folded);
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function foldAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
}
