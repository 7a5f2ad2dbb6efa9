import { z } from 'zod';
import { line, SLUG_PATTERN } from '../../schema/fields.ts';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Wording } from '../../diagnostics/diagnostic.ts';
import { escapeControls, showValue } from '../../diagnostics/show-value.ts';
import type { Fault } from '../fault.ts';
import { treeAt, type Path } from '../yaml/tree.ts';
import { describeExpected, patternOf } from './expectation.ts';
import { mendValue } from './mend-value.ts';
import { flattenUnion, optionFor, schemaAt, type Subject } from './schema-steps.ts';

type Issue = z.core.$ZodIssue;

/** Describes a value that stands where it should, but is not what it should be. */
export function describeValueIssue(issue: Issue, subject: Subject): Fault {
  const at = treeAt(subject.tree, issue.path);
  const value = at?.value;
  const schema = pickDay(schemaAt(subject.schema, issue.path, subject.tree), value);
  const expected = schema === undefined ? 'something else' : describeExpected(schema);
  return {
    code: value === null ? 'empty-value' : codeOf(issue),
    offset: at?.offset ?? 0,
    ...word(issue, { name: nameOf(issue.path, schema), value, expected, schema }),
  };
}

/** Whoever writes a text where a day may stand means a day, and not the long form in which it may stand there too. */
function pickDay(schema: z.core.$ZodType | undefined, value: unknown): z.core.$ZodType | undefined {
  const day = schema !== undefined && typeof value === 'string' ? optionFor(schema, value) : undefined;
  return day instanceof z.ZodISODate ? day : schema;
}

interface Described {
  readonly name: string;
  readonly value: unknown;
  readonly expected: string;
  readonly schema: z.core.$ZodType | undefined;
}

function word(issue: Issue, { name, value, expected, schema }: Described): Wording {
  if (issue.code === 'too_big' && typeof value === 'string') {
    return { message: `${name} is ${value.length} characters long, expected at most ${String(issue.maximum)}.` };
  }
  if (issue.code === 'too_small' && Array.isArray(value)) return { message: `${name} is empty, expected at least one entry.` };
  if (value === null && expected === 'a list') {
    return { message: `${name} is empty, expected at least one entry.`, mend: 'Begin each entry with a dash and a space.' };
  }
  const message = `${name} is ${showValue(value)}, expected ${expected}.`;
  if (codeOf(issue) === 'not-one-line') return { message, mend: 'Write it in one line, without a space before or after it.' };
  return { message, mend: schema && mendValue(value, schema) };
}

function codeOf(issue: Issue): DiagnosticCode {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : codeOfRange(issue.path);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty-value' : codeOfRange(issue.path);
    case 'invalid_value':
      return 'unknown-value';
    case 'invalid_format':
      return codeOfFormat(issue);
    case 'custom':
      return 'bad-slug';
    default:
      return 'wrong-type';
  }
}

function codeOfRange(path: Path): DiagnosticCode {
  return path.at(-1) === 'score' ? 'score-out-of-range' : 'out-of-range';
}

function codeOfFormat(issue: z.core.$ZodIssueInvalidStringFormat): DiagnosticCode {
  if (issue.format === 'date') return 'bad-date';
  if (issue.format === 'url') return 'bad-url';
  if (issue.pattern === String(SLUG_PATTERN)) return 'bad-slug';
  return issue.pattern === String(patternOf(line(1))) ? 'not-one-line' : 'bad-format';
}

/**
 * Names what stands at a path, to begin a sentence.
 * @example nameOf(['pricing', 'plans', 0, 'price'], schema) // 'The pricing.plans.price'
 */
export function nameOf(path: Path, schema: z.core.$ZodType | undefined): string {
  const name = escapeControls(
    path
      .filter((step) => typeof step !== 'number')
      .map(String)
      .join('.'),
  );
  if (typeof path.at(-1) === 'number') return `An entry of ${name}`;
  const [option, ...others] = schema === undefined ? [] : flattenUnion(schema).filter((form) => !(form instanceof z.ZodObject));
  if (others.length > 0) return `The ${name}`;
  if (option instanceof z.ZodArray) return `The list ${name}`;
  return option instanceof z.ZodISODate && !name.endsWith('date') ? `The date ${name}` : `The ${name}`;
}
