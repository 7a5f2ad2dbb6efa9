import type { DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';

/** Why no JSON Schema says what a code says. */
export interface Unseen {
  /** Whether a schema says it of values, and not of the rest. */
  readonly isSeenInValues?: true;
  readonly why: string;
}

const FILES = 'It is about files and their places, not about what stands in one.';
const TEXT = 'Nothing can be held against a schema before the text is read; an editor has its own word for what is no YAML.';
const SYNTAX = 'It is about how a value is written, of which nothing is left in the value.';
const LOGO = 'A logo has no schema.';
const BODY = 'The schema ends where the body begins.';
const OTHERS = 'It depends on what another record says, or on the path of this one.';
const TOGETHER = 'It follows from two values together, or from a value and the day.';

/**
 * What the checker finds and the JSON Schemas for editing let pass. Warnings are not listed: no schema knows one. Every error that is not
 * here is one of shape, or of a value that only the content knows, and schema and checker agree on it.
 */
export const UNSEEN_CODES: Readonly<Partial<Record<DiagnosticCode, Unseen>>> = {
  'alias-taken': { why: OTHERS },
  'ambiguous-value': { why: SYNTAX },
  'bad-pair': { why: FILES },
  'bad-slug': { why: 'A folder or a file has no schema for its name.', isSeenInValues: true },
  'bad-url': {
    why: 'How many parts the address of a repository has is up to the forge, which another key may name.',
    isSeenInValues: true,
  },
  'date-order': { why: TOGETHER },
  'duplicate-key': { why: SYNTAX },
  'empty-review': { why: BODY },
  'file-too-large': { why: FILES },
  'front-matter-language': { why: TEXT },
  'front-matter-missing': { why: TEXT },
  'front-matter-unclosed': { why: TEXT },
  'future-date': { why: TOGETHER },
  'json-syntax': { why: 'votes.json is written by a command and has no schema for editing.' },
  link: { why: FILES },
  'logo-syntax': { why: LOGO },
  'markdown-too-complex': { why: BODY },
  'merge-mark': { why: TEXT },
  'missing-folder': { why: FILES },
  'missing-key': { why: 'Whether a repository needs `forge` is up to its host.', isSeenInValues: true },
  'missing-site': { why: FILES },
  'missing-tool': { why: FILES },
  'not-a-file': { why: FILES },
  'not-utf8': { why: TEXT },
  'pair-order': { why: FILES },
  'path-mismatch': { why: OTHERS },
  'persona-order-taken': { why: OTHERS },
  'pick-not-in-pair': { why: OTHERS, isSeenInValues: true },
  'self-reference': { why: OTHERS },
  'spec-conflict': { why: OTHERS },
  'unknown-persona': { why: 'The file of a review has no schema for its name.', isSeenInValues: true },
  'unknown-tool': { why: 'The file of a note has no schema for its name.', isSeenInValues: true },
  'unreadable-file': { why: FILES },
  'unsafe-character': { why: 'A pattern that held these characters would hold them itself, and an editor shows none of them.' },
  'unsafe-logo': { why: LOGO },
  unwritten: { why: 'A text that is still to be written has the shape of any other.', isSeenInValues: true },
  'yaml-anchor': { why: SYNTAX },
  'yaml-syntax': { why: TEXT },
  'yaml-tag': { why: SYNTAX },
  'yaml-too-deep': { why: SYNTAX },
};
