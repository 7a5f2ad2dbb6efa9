import { byCodeUnit } from '../../catalog.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Records } from '../records.ts';
import { startOf } from '../shown-path.ts';
import { collectKnownTools, suggestTool, type KnownTools } from './known-tools.ts';

type SourceNote = Records['notes'][number];

/** Finds notes whose file name is no pair of tools, and picks outside the pair. */
export function* checkNotes(records: Records): Iterable<Diagnostic> {
  const context = { known: collectKnownTools(records), taken: new Set(records.notes.map(({ id }) => id)) };
  for (const note of records.notes) {
    const [one, other, ...more] = note.id.split('-vs-');
    if (!one || !other || more.length > 0) {
      const wording = {
        message: `${showValue(note.id)} is no pair of tools.`,
        mend: 'Name the file <a>-vs-<b>.md, after the slugs of the two tools.',
      };
      yield diagnose('bad-pair', startOf(note.file.absolute), wording);
    } else yield* checkPair(note, [one, other], context);
  }
}

interface Context {
  readonly known: KnownTools;
  /** The pairs that have a note. */
  readonly taken: ReadonlySet<string>;
}

function* checkPair(note: SourceNote, pair: readonly [string, string], { known, taken }: Context): Iterable<Diagnostic> {
  const [one, other] = pair;
  if (one === other) {
    yield diagnose('self-reference', startOf(note.file.absolute), {
      message: 'The note compares a tool with itself.',
      mend: 'Name the file after two tools.',
    });
    return;
  }
  const unknown = pair.filter((slug) => !known.slugs.has(slug));
  const meant = pair.map((slug) => (unknown.includes(slug) ? suggestTool(slug, known) : slug));
  const target = meant.every((slug) => slug !== undefined) ? `comparisons/${meant.toSorted(byCodeUnit).join('-vs-')}.md` : undefined;
  for (const slug of unknown) {
    const suggestion = suggestTool(slug, known);
    const rename = target === undefined ? '' : ` Rename the file to ${target}.`;
    const mend = suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?${rename}`;
    yield diagnose('unknown-tool', startOf(note.file.absolute), { message: `There is no tool called ${showValue(slug)}.`, mend });
  }
  if (unknown.length === 0 && byCodeUnit(one, other) > 0) {
    const message = 'The two slugs of a pair stand in code-unit order (digits before letters, a to z).';
    const right = `${other}-vs-${one}`;
    const mend = taken.has(right)
      ? `Move its words to comparisons/${right}.md, and remove it.`
      : `Rename the file to comparisons/${right}.md.`;
    yield diagnose('pair-order', startOf(note.file.absolute), { message, mend });
  }
  const { pick } = note.value;
  if (pick !== undefined && pick !== 'depends' && !pair.includes(pick)) {
    yield diagnose('pick-not-in-pair', note.placeOfValue(['pick']), {
      message: `The pick is ${showValue(pick)}, expected ${one}, ${other} or depends.`,
    });
  }
}
