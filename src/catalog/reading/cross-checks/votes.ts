import { diagnose, type Diagnostic, type Wording } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Votes } from '../../schema/votes.ts';
import type { Records } from '../records.ts';
import { findUnsafeInValue } from '../unsafe-characters.ts';
import { collectKnownTools, wordUnknownTool, type KnownTools } from './known-tools.ts';

/** More than a few renamed tools are a file from somewhere else, which one sentence tells as well as ten thousand. */
const MAX_LISTED = 20;

/** Finds votes on tools and pairs that are not in the catalog; such votes are left out of it. */
export function* checkVotes(records: Records): Iterable<Diagnostic> {
  const { votes } = records;
  if (votes === null) return;
  const known = collectKnownTools(records);
  const unknown = listUnknown(votes.raw, known);
  for (const path of unknown.slice(0, MAX_LISTED)) yield diagnose('unknown-vote', votes.placeOfKey(path), wordUnknown(path, known));
  const next = unknown[MAX_LISTED];
  if (next === undefined) return;
  const message = `From here on, ${unknown.length - MAX_LISTED} more keys belong to no tool or pair.`;
  yield diagnose('unknown-vote', votes.placeOfKey(next), { message, mend: 'Take a fresh votes.json from the service of this site.' });
}

/** Keeps the votes on these tools, and on the pairs of them. */
export function keepVotesOn(slugs: ReadonlySet<string>, votes: Votes): Votes {
  return {
    ...votes,
    tools: Object.fromEntries(Object.entries(votes.tools).filter(([slug]) => slugs.has(slug))),
    pairs: Object.fromEntries(Object.entries(votes.pairs).filter(([pair]) => isPairOf(slugs, pair))),
  };
}

type VotePath = readonly ['tools' | 'pairs', string];

/** Goes by the file as it was parsed, so that a fault in one count hides no other key. */
function listUnknown(raw: unknown, { slugs }: KnownTools): readonly VotePath[] {
  const unknownTools = keysUnder(raw, 'tools').filter((slug) => !slugs.has(slug));
  const unknownPairs = keysUnder(raw, 'pairs').filter((pair) => !isPairOf(slugs, pair));
  return [...unknownTools.map((slug) => ['tools', slug] as const), ...unknownPairs.map((pair) => ['pairs', pair] as const)];
}

/** Gives the keys of a mapping within the file, without those that have a fault of their own. */
function keysUnder(raw: unknown, name: 'tools' | 'pairs'): readonly string[] {
  const mapping = raw instanceof Object ? (raw as Readonly<Record<string, unknown>>)[name] : undefined;
  if (!(mapping instanceof Object) || Array.isArray(mapping)) return [];
  return Object.keys(mapping).filter((key) => key !== '__proto__' && findUnsafeInValue(key) === null);
}

function isPairOf(slugs: ReadonlySet<string>, pair: string): boolean {
  const [one = '', other = '', ...more] = pair.split('-vs-');
  return slugs.has(one) && slugs.has(other) && one < other && more.length === 0;
}

function wordUnknown([kind, name]: VotePath, known: KnownTools): Wording {
  if (kind === 'tools') return wordUnknownTool(name, known);
  const right = name.split('-vs-').toReversed().join('-vs-');
  const mend = isPairOf(known.slugs, right) ? `Write \`${right}\`, and let a and b change places.` : undefined;
  return { message: `There is no pair called ${showValue(name)}.`, mend };
}
