import type { z } from 'zod';

/**
 * Tells in one sentence what is wrong with what was sent. It repeats none of it: an answer is no place for what somebody else had sent.
 *
 * @example describeIssue(issue) // 'verdict is expected to be "ship" or "skip".'
 */
export function describeIssue(issue: z.core.$ZodIssue): string {
  const name = issue.path.length > 0 ? issue.path.join('.') : 'The body';
  if (issue.code === 'unrecognized_keys') return `${name} holds more than is expected.`;
  if (issue.code === 'invalid_value')
    return `${name} is expected to be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
  if (issue.code === 'invalid_type') return `${name} is expected to be ${ARTICLES[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_big') return `${name} is longer than the ${String(issue.maximum)} characters it may have.`;
  if (issue.code === 'too_small') return `${name} is shorter than the ${String(issue.minimum)} characters it has to have.`;
  return issue.code === 'custom' && issue.message.endsWith('.') ? issue.message : `${name} is not in the form that is expected.`;
}

const ARTICLES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};
