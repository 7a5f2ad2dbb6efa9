import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { SLUG_PATTERN } from '../../schema/fields.ts';
import { knownIds, type Records, type SourceReview } from '../records.ts';
import { startOf } from '../shown-path.ts';

/** Finds reviews without persona, tool or text, and tools without reviews. */
export function* checkReviews(records: Records): Iterable<Diagnostic> {
  const personas = knownIds(records, 'persona');
  for (const review of records.reviews) yield* checkReview(review, personas);
  yield* checkMissingTools(records);
  const reviewed = new Set(records.known.flatMap(({ at }) => (at.kind === 'review' ? [at.slug] : [])));
  for (const tool of records.tools) {
    if (reviewed.has(tool.id)) continue;
    const wording = { message: 'The tool has no review, so it has no panel verdict.', mend: `Add tools/${tool.id}/reviews/<persona>.md.` };
    yield diagnose('tool-without-review', startOf(tool.file.absolute), wording);
  }
}

function* checkReview(review: SourceReview, personas: ReadonlySet<string>): Iterable<Diagnostic> {
  if (!personas.has(review.id)) {
    const meant = suggest(review.id, personas);
    const mend =
      meant === undefined
        ? `Name the file after a persona${SLUG_PATTERN.test(review.id) ? `, or add personas/${review.id}.md` : ''}.`
        : `Did you mean \`${meant}\`? Rename the file to reviews/${meant}.md.`;
    yield diagnose('unknown-persona', startOf(review.file.absolute), {
      message: `There is no persona called ${showValue(review.id)}.`,
      mend,
    });
  }
  if (review.body?.text === '') {
    yield diagnose('empty-review', review.placeOfBody, {
      message: 'The review has no text.',
      mend: 'Write the take below the closing `---`.',
    });
  }
  const { date, revised } = review.value;
  if (date !== undefined && revised !== undefined && revised < date) {
    const message = `The review was revised on ${revised}, before its date ${date}.`;
    yield diagnose('date-order', review.placeOfValue(['revised']), { message, mend: 'Correct one of the two.' });
  }
}

/** Finds folders of `tools/` that hold something, but no `tool.md`; each once, at its first file. */
function* checkMissingTools(records: Records): Iterable<Diagnostic> {
  const seen = new Set(records.known.flatMap(({ at }) => (at.kind === 'tool' ? [at.slug] : [])));
  const tools = [...seen];
  for (const { file, at } of records.known) {
    if ((at.kind !== 'review' && at.kind !== 'logo') || seen.has(at.slug)) continue;
    seen.add(at.slug);
    const meant = suggest(at.slug, tools);
    const message = `The folder tools/${at.slug} has no tool.md.`;
    const mend =
      meant === undefined
        ? 'Add it, or move what is in the folder to the tool it belongs to.'
        : `Add it, or move what is in the folder to tools/${meant}.`;
    yield diagnose('missing-tool', startOf(file.absolute), { message, mend });
  }
}
