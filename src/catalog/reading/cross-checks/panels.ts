import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findPlaceholders } from '../../placeholder.ts';
import { SLUG_PATTERN } from '../../schema/fields.ts';
import type { Records, SourceReview } from '../records.ts';
import { startOf } from '../shown-path.ts';

/** A review so many times as long as its peers, or so many times shorter, stands out in every table. */
const MAX_RATIO = 2.5;
/** Fewest characters that make such a difference one to see. */
const MIN_DIFFERENCE = 200;
/** Fewest other reviews whose length says what is usual. */
const MIN_PEERS = 2;

/** Lowest score that goes with `ship`, and highest that goes with `skip`. */
const MIN_TO_SHIP = 40;
const MAX_TO_SKIP = 70;

/** Finds panels of few personas, and reviews that stand out by their length or contradict themselves. */
export function* checkPanels(records: Records): Iterable<Diagnostic> {
  yield* checkSizes(records);
  for (const reviews of Map.groupBy(records.reviews, (review) => review.tool).values()) yield* checkLengths(reviews);
  for (const review of records.reviews) yield* checkScore(review);
}

/** A tool without any review has a code of its own. */
function* checkSizes(records: Records): Iterable<Diagnostic> {
  // A persona whose file has to be renamed has a fault of its own.
  const personas = records.known.flatMap(({ at }) => (at.kind === 'persona' && SLUG_PATTERN.test(at.id) ? [at.id] : []));
  const found = records.known.flatMap(({ at }) => (at.kind === 'review' ? [at] : []));
  const bySlug = Map.groupBy(found, ({ slug }) => slug);
  for (const tool of records.tools) {
    const reviewed = new Set(bySlug.get(tool.id)?.map(({ persona }) => persona));
    const missing = personas.filter((id) => !reviewed.has(id));
    const amount = personas.length - missing.length;
    if (amount === 0 || 2 * amount >= personas.length) continue;
    const mend = `Add to tools/${tool.id}/reviews the take of another: ${missing.join(', ')}.`;
    const message = `Only ${amount} of the ${personas.length} personas ${amount === 1 ? 'has' : 'have'} reviewed the tool.`;
    yield diagnose('thin-panel', startOf(tool.file.absolute), { message, mend });
  }
}

function* checkLengths(reviews: readonly SourceReview[]): Iterable<Diagnostic> {
  const written = reviews.flatMap((review) => (isWritten(review) ? [{ review, length: countCharacters(review.body?.text ?? '') }] : []));
  for (const { review, length } of written) {
    const peers = written.filter((other) => other.review !== review).map((other) => other.length);
    const usual = median(peers);
    if (peers.length < MIN_PEERS || Math.abs(length - usual) < MIN_DIFFERENCE) continue;
    if (length <= MAX_RATIO * usual && usual <= MAX_RATIO * length) continue;
    const message = `The review has ${length} characters, the others of this tool about ${Math.round(usual)}.`;
    const mend = length > usual ? 'Shorten it: readers see the takes side by side.' : 'Say more: readers see the takes side by side.';
    yield diagnose('review-length', review.placeOfBody, { message, mend });
  }
}

/** A review without text, or with words still to be written, has a code of its own. */
function isWritten({ body }: SourceReview): boolean {
  return body !== null && body.text !== '' && findPlaceholders(body.markdown).length === 0;
}

/** Counts an emoji once, though it is two halves of a pair. */
function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function* checkScore(review: SourceReview): Iterable<Diagnostic> {
  const { score, verdict } = review.value;
  if (score === undefined || verdict === undefined) return;
  if (verdict === 'ship' ? score >= MIN_TO_SHIP : score <= MAX_TO_SKIP) return;
  const expected = verdict === 'ship' ? `${MIN_TO_SHIP} or more` : `${MAX_TO_SKIP} or less`;
  yield diagnose('score-against-verdict', review.placeOfValue(['score']), {
    message: `The verdict is ${verdict}, but the score is ${score}, expected ${expected}.`,
    mend: 'Correct one of the two: the score says how far the persona would go with the tool.',
  });
}
