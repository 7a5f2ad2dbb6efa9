import { categoryIdsOf } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';

/** How much each likeness counts. */
const LIKENESS_WEIGHTS = { categories: 4, tags: 3, specs: 2, entry: 1, verdicts: 1 } as const;
const ALL = Object.values(LIKENESS_WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/**
 * How close two tools are, from 0 to 1, the same in either order: the mean of five likenesses, each from 0 to 1.
 *
 * - categories (4): of the shelves that either stands on, the share that both do;
 * - tags (3): of the tags that either has, the share that both have;
 * - specs (2): of the specs that either knows, the share that both know and give alike;
 * - entry (1): whether one gets in alike;
 * - verdicts (1): of the personas that judged either, the share that gave both one verdict.
 *
 * Shares are Jaccard indices, so that a record with much to tell is not close to everything. What to pair has a rule of its own (pairing.ts).
 */
export function closeness(one: Tool, other: Tool): number {
  const [first, second] = [profileOf(one), profileOf(other)];
  const likeness =
    LIKENESS_WEIGHTS.categories * shareInCommon(first.categories, second.categories) +
    LIKENESS_WEIGHTS.tags * shareInCommon(first.tags, second.tags) +
    LIKENESS_WEIGHTS.specs * shareInCommon(first.specs, second.specs) +
    LIKENESS_WEIGHTS.entry * Number(one.pricing.entry === other.pricing.entry) +
    LIKENESS_WEIGHTS.verdicts * shareInCommon(first.verdicts, second.verdicts);
  return likeness / ALL;
}

/** What a tool is compared by, each likeness as words: a key, and where it has one, the value. */
type Words = ReadonlyMap<string, string>;

const profileOf = remember(({ category, alsoIn, tags, specs, reviews }: Tool) => ({
  categories: keysOf(categoryIdsOf(alsoIn ? { category, alsoIn } : { category })),
  tags: keysOf(tags ?? []),
  specs: new Map(Object.entries(specs).map(([key, value]) => [key, JSON.stringify(value)])),
  verdicts: new Map(reviews.map(({ persona, verdict }) => [persona, verdict])),
}));

function keysOf(keys: readonly string[]): Words {
  return new Map(keys.map((key) => [key, '']));
}

function shareInCommon(one: Words, other: Words): number {
  let [inBoth, alike] = [0, 0];
  for (const [key, value] of one) {
    const otherValue = other.get(key);
    if (otherValue === undefined) continue;
    inBoth += 1;
    if (otherValue === value) alike += 1;
  }
  const inEither = one.size + other.size - inBoth;
  return inEither === 0 ? 0 : alike / inEither;
}
