import { findPlaceholders, type Placeholder } from '../../placeholder.ts';
import type { Fault } from '../fault.ts';
import type { Tree } from '../yaml/tree.ts';

/** Finds the values of a record that are still to be written; each once, where the value begins. */
export function findUnwrittenValues({ value, offset, entries, items }: Tree): readonly Fault[] {
  const [placeholder] = typeof value === 'string' ? findPlaceholders(value) : [];
  return [
    ...(placeholder === undefined ? [] : [describePlaceholder(placeholder, offset)]),
    ...[...(entries ?? [])].flatMap(([, entry]) => findUnwrittenValues(entry.tree)),
    ...(items ?? []).flatMap(findUnwrittenValues),
  ];
}

/** Finds what is still to be written in a body. */
export function findUnwrittenText(body: string): readonly Fault[] {
  return findPlaceholders(body).map((placeholder) => describePlaceholder(placeholder, placeholder.index));
}

function describePlaceholder({ text, what }: Placeholder, offset: number): Fault {
  return { code: 'unwritten', offset, message: `Still to be written: ${what}.`, mend: `Put it in the place of \`${text}\`.` };
}
