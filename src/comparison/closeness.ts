import { byCodeUnit, categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { SpecValue, Tool } from '#src/catalog/schema/tool.ts';

/** How much each likeness counts. */
const LIKENESS_WEIGHTS = { categories: 4, tags: 3, specs: 2, entry: 1, verdicts: 1 } as const;
const ALL = Object.values(LIKENESS_WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** Closeness is told in whole steps of this many to 1, so that the figure an editor reads is the one that decides. */
export const CLOSENESS_STEPS = 1000;

/**
 * How close two tools are, from 0 to 1 in thousandths, the same in either order: the mean of five likenesses, each from 0 to 1.
 *
 * - categories (4): of the shelves that either stands on, the share that both do;
 * - tags (3): of the tags that either has, the share that both have;
 * - specs (2): of the specs that either knows, the share that both know and give alike;
 * - entry (1): whether one gets in alike;
 * - verdicts (1): of the personas that judged either, the share that gave both one verdict.
 *
 * Shares are Jaccard indices, so that a record with much to tell is not close to everything. This is the one measure by which tools are
 * paired (pairing.ts), related, offered as alternatives and listed.
 */
export function closeness(one: Tool, other: Tool): number {
  return measureCloseness([one, other])(0, 1);
}

/** Orders other tools of a catalog by closeness to one of them, then by slug. */
export function closestFirst(catalog: Pick<Catalog, 'tools'>, tool: Tool, others: readonly Tool[]): readonly Tool[] {
  const { places, measure } = measuredTools(catalog);
  const place = places.get(tool) as number;
  return others
    .map((other) => ({ other, close: measure(place, places.get(other) as number) }))
    .sort((one, next) => next.close - one.close || byCodeUnit(one.other.slug, next.other.slug))
    .map(({ other }) => other);
}

/** The place of each tool of a catalog, and what measures two places: told once, as every tool's page asks for it. */
const measuredTools = remember(({ tools }: Pick<Catalog, 'tools'>) => ({
  places: new Map(tools.map((tool, place) => [tool, place])),
  measure: measureCloseness(tools),
}));

/**
 * Measures the closeness of the tools of a list, named by their places in it. What tools have is numbered once: a shelf of a thousand tools
 * has half a million pairs, and numbers compare many times faster than words.
 */
export function measureCloseness(tools: readonly Tool[]): (one: number, other: number) => number {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    if (known === numbers.size) numbers.set(word, known);
    return known;
  };
  const profiles = tools.map((tool) => profileOf(tool, numberOf));
  return (one, other) => likeness(profiles[one] as Profile, profiles[other] as Profile);
}

/** What a tool has of one kind, as numbers in ascending order, and beside each its value where it has one. */
interface Traits {
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

type Profile = ReturnType<typeof profileOf>;

function profileOf(tool: Tool, numberOf: (word: string) => number) {
  const traitsOf = (entries: readonly (readonly [string, string])[]): Traits => {
    const traits = [...new Map(entries)].map(([key, value]) => [numberOf(key), numberOf(value)] as const);
    traits.sort(([one], [other]) => one - other);
    return { keys: Int32Array.from(traits, ([key]) => key), values: Int32Array.from(traits, ([, value]) => value) };
  };
  return {
    categories: traitsOf(categoryIdsOf(tool).map((id) => [id, ''])),
    tags: traitsOf((tool.tags ?? []).map((tag) => [tag, ''])),
    specs: traitsOf(Object.entries(tool.specs).map(([key, value]) => [key, valueKey(value)])),
    entry: numberOf(tool.pricing.entry),
    verdicts: traitsOf(tool.reviews.map(({ persona, verdict }) => [persona, verdict])),
  };
}

/** A text that is the same for equal values, whatever the order of a list. */
function valueKey(value: SpecValue): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

function likeness(one: Profile, other: Profile): number {
  const sum =
    LIKENESS_WEIGHTS.categories * shareInCommon(one.categories, other.categories) +
    LIKENESS_WEIGHTS.tags * shareInCommon(one.tags, other.tags) +
    LIKENESS_WEIGHTS.specs * shareInCommon(one.specs, other.specs) +
    LIKENESS_WEIGHTS.entry * Number(one.entry === other.entry) +
    LIKENESS_WEIGHTS.verdicts * shareInCommon(one.verdicts, other.verdicts);
  return Math.round((sum / ALL) * CLOSENESS_STEPS) / CLOSENESS_STEPS;
}

/** Walks two ascending lists at once. */
function shareInCommon(one: Traits, other: Traits): number {
  let [place, otherPlace, inBoth, alike] = [0, 0, 0, 0];
  while (place < one.keys.length && otherPlace < other.keys.length) {
    const step = (one.keys[place] as number) - (other.keys[otherPlace] as number);
    if (step === 0) {
      inBoth += 1;
      if (one.values[place] === other.values[otherPlace]) alike += 1;
    }
    if (step <= 0) place += 1;
    if (step >= 0) otherPlace += 1;
  }
  const inEither = one.keys.length + other.keys.length - inBoth;
  return inEither === 0 ? 0 : alike / inEither;
}
