import { z } from 'zod';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Fault } from '../fault.ts';
import { offsetOfKey, treeAt, type Path } from '../yaml/tree.ts';
import { describeValueIssue } from './describe-value.ts';
import { requiredKeys } from './expectation.ts';
import { optionFor, schemaAt, unwrap, type Subject } from './schema-steps.ts';

type Issue = z.core.$ZodIssue;

/** Turns zod's issues into faults at the exact key or value, one for each value. */
export function describeIssues(issues: readonly Issue[], subject: Subject): readonly Fault[] {
  const narrowed = issues.flatMap((issue) => narrowUnions(issue, subject));
  // A key that a misspelt one stands for is not missing as well.
  const seen = new Set(narrowed.flatMap((issue) => listMeantKeys(issue, subject)));
  return narrowed.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => describeUnknownKey([...issue.path, key], subject));
    const path = JSON.stringify(issue.path);
    if (seen.has(path)) return [];
    seen.add(path);
    return [treeAt(subject.tree, issue.path) === undefined ? describeMissingKey(issue.path, subject) : describeValueIssue(issue, subject)];
  });
}

/** Replaces the issue of a union by those of the one option that takes this kind of value, where there is one. */
function narrowUnions(issue: Issue, subject: Subject): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const schema = schemaAt(subject.schema, issue.path, subject.tree);
  const value = treeAt(subject.tree, issue.path)?.value;
  const option = schema && optionFor(schema, value);
  if (option === undefined || option instanceof z.ZodLiteral || !(option instanceof z.ZodType)) return [issue];
  if (option instanceof z.ZodObject && isUnlike(option, value)) return [issue];
  const issues = option.safeParse(value).error?.issues ?? [];
  return issues.flatMap((inner) => narrowUnions({ ...inner, path: [...issue.path, ...inner.path] }, subject));
}

/** Tells whether a mapping has none of the keys that it needs, so that it was not meant to be one of this kind. */
function isUnlike(schema: z.ZodObject, value: unknown): boolean {
  return typeof value === 'object' && value !== null && requiredKeys(schema).every((key) => !Object.hasOwn(value, key));
}

function listMeantKeys(issue: Issue, subject: Subject): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const meant = issue.keys.map((key) => suggestKey([...issue.path, key], subject).meant);
  return meant.flatMap((key) => (key === undefined ? [] : [JSON.stringify([...issue.path, key])]));
}

/** Gives the keys of the mapping around a path, and the one among them that its last step may have been meant for. */
function suggestKey(
  path: Path,
  { schema: root, tree }: Subject,
): { readonly known: readonly string[]; readonly meant: string | undefined } {
  const parent = path.slice(0, -1);
  const schema = schemaAt(root, parent, tree);
  const mapping = schema && unwrap(optionFor(schema, {}) ?? schema);
  const known = mapping instanceof z.ZodObject ? Object.keys(mapping.shape) : [];
  const free = known.filter((name) => treeAt(tree, [...parent, name]) === undefined);
  return { known, meant: suggest(String(path.at(-1)), free) };
}

function describeUnknownKey(path: Path, subject: Subject): Fault {
  const { known, meant } = suggestKey(path, subject);
  const where = describeParent(path.slice(0, -1));
  return {
    code: 'unknown-key',
    offset: offsetOfKey(subject.tree, path),
    message: `There is no key called ${showValue(String(path.at(-1)))}${where}.`,
    mend: meant === undefined ? `The keys${where} are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`,
  };
}

function describeMissingKey(path: Path, { schema: root, tree }: Subject): Fault {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const schema = schemaAt(root, path, tree);
  const inner = schema && unwrap(schema);
  const description = inner instanceof z.ZodType ? inner.description : undefined;
  return {
    code: 'missing-key',
    // A key that is missing from the record itself has no better place than its first line.
    offset: parent.length === 0 ? 0 : offsetOfKey(tree, parent),
    message: `The key \`${key}\` is missing${describeParent(parent)}.`,
    mend: `Add \`${key}: …\`${description === undefined ? '.' : `: ${description}`}`,
  };
}

function describeParent(path: Path): string {
  const names = path.filter((step) => typeof step !== 'number');
  return names.length === 0 ? '' : ` in ${names.map(String).join('.')}`;
}
