import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';
import type { ToolRecord } from '#src/catalog/schema/tool.ts';
import type { KnownContent } from './known-content.ts';
import type { Choice } from './prompts/asker.ts';

/** Most known values that a sentence lists. */
const MAX_LISTED = 12;

/** Offers the tools of the content by slug. */
export function offerTools({ tools }: KnownContent): readonly Choice[] {
  return tools.map(({ slug, name }) => ({ value: slug, label: slug, hint: name }));
}

/** Offers the categories of the content. */
export function offerCategories({ categories }: KnownContent): readonly Choice[] {
  return categories.map(({ id, name, summary }) => ({ value: id, label: `${id}: ${name}`, hint: summary }));
}

/** Offers the personas of the content. */
export function offerPersonas({ personas }: KnownContent): readonly Choice[] {
  return personas.map(({ id, name, focus }) => ({ value: id, label: `${id}: ${name}`, hint: focus }));
}

/** Offers what tools hold in a field already, the most frequent first. */
export function offerUsed({ tools }: KnownContent, pick: (record: Partial<ToolRecord>) => unknown): readonly Choice[] {
  const texts = tools.flatMap(({ record }) => {
    const value = pick(record);
    return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  });
  const counts = [...Map.groupBy(texts, (text) => text)].map(([value, all]) => ({ value, count: all.length }));
  return counts
    .toSorted((one, other) => other.count - one.count)
    .map(({ value, count }) => ({ value, hint: `${count} ${count === 1 ? 'tool' : 'tools'}` }));
}

/** Says that a value is none of the known ones, and which it may have been meant for. */
export function findUnknown(text: string, choices: readonly Choice[], noun: string): string | null {
  const values = choices.map(({ value }) => value);
  if (values.includes(text)) return null;
  const meant = suggest(text, values);
  const known = values.length > MAX_LISTED ? '' : values.length === 0 ? ' There is none yet.' : ` Known are ${values.join(', ')}.`;
  return `There is no ${noun} called ${showValue(text)}.${meant === undefined ? known : ` Did you mean \`${meant}\`?`}`;
}
