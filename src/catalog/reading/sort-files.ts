import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { showValue } from '../diagnostics/show-value.ts';
import { isAmbiguousInPairs, SLUG_MAX, SLUG_PATTERN } from '../schema/fields.ts';
import { classifyPath, type ContentPath } from './content-path.ts';
import { nearestSlug } from './nearest-slug.ts';
import { startOf } from './shown-path.ts';
import { describeUnknownFiles } from './unknown-files.ts';
import type { ContentFile } from './walk.ts';

/** A file at a place where content is read. */
export interface Entry {
  readonly file: ContentFile;
  readonly at: ContentPath;
}

/** The files of a folder by what they hold. */
export interface SortedFiles {
  /** Every file with a place, those that may not be read included: what refers to them is not wrong. */
  readonly known: readonly Entry[];
  readonly readable: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

const KIB = 1024;
/** Most bytes a file that people write may have. */
export const MAX_BYTES = 256 * KIB;
/** The service writes this one, and it grows with the number of pairs. */
const MAX_VOTES_BYTES = 8 * KIB * KIB;

/** Sorts files by what their paths say, and finds those that are misplaced, misnamed or too large. */
export function sortFiles(files: readonly ContentFile[]): SortedFiles {
  const known: Entry[] = [];
  const readable: Entry[] = [];
  const unknown: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const at = classifyPath(file.path);
    if (at === null) {
      unknown.push(file);
      continue;
    }
    known.push({ file, at });
    diagnostics.push(...checkName({ file, at }));
    const maxBytes = at.kind === 'votes' ? MAX_VOTES_BYTES : MAX_BYTES;
    if (file.size <= maxBytes) readable.push({ file, at });
    else diagnostics.push(describeLargeFile(file, maxBytes));
  }
  const read = known.map(({ file }) => file);
  return { known, readable, diagnostics: [...diagnostics, ...describeUnknownFiles(unknown, read)] };
}

/** Finds what is wrong with the ids in a path; pairs and the personas of reviews are looked up in cross-checks. */
function checkName({ file, at }: Entry): readonly Diagnostic[] {
  if (at.kind === 'tool') return describeBadSlug(file, { id: at.slug, what: 'folder', isTool: true });
  return at.kind === 'persona' || at.kind === 'category' ? describeBadSlug(file, { id: at.id, what: 'file', isTool: false }) : [];
}

function describeBadSlug(file: ContentFile, { id, what, isTool }: { id: string; what: string; isTool: boolean }): readonly Diagnostic[] {
  const isSlug = id.length <= SLUG_MAX && SLUG_PATTERN.test(id);
  if (isSlug && !(isTool && isAmbiguousInPairs(id))) return [];
  const expected = isSlug
    ? 'a slug without -vs- and no vs at either end'
    : `lower-case letters, digits and single hyphens, at most ${SLUG_MAX}`;
  const message = `The ${what} is called ${showValue(id)}, expected ${expected}.`;
  const meant = nearestSlug(id);
  const mend = meant === undefined ? `Rename the ${what}.` : `Rename the ${what} to ${meant}${isTool ? '' : '.md'}.`;
  return [diagnose('bad-slug', startOf(file.absolute), { message, mend })];
}

function describeLargeFile(file: ContentFile, maxBytes: number): Diagnostic {
  const rounded = maxBytes < KIB * KIB ? `${maxBytes / KIB} KiB` : `${maxBytes / KIB / KIB} MiB`;
  const message = `The file has ${file.size} bytes, expected at most ${maxBytes} (${rounded}).`;
  return diagnose('file-too-large', startOf(file.absolute), { message, mend: 'Shorten it.' });
}
