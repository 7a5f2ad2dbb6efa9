import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Entry } from '#src/catalog/schema/pricing.ts';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelTally, panelVerdict, type PanelVerdict } from '../panel.ts';
import { alignPlans, ENTRIES, type PriceRow } from '../prices.ts';
import { weighTakes, type Weight } from '../weights.ts';
import { standingOf, type Lead } from './standing.ts';

/** The smallest change of one kind that would turn the answer; places are those of the tools as given. */
export type Flip =
  /** One persona changing its verdict turns a tool's panel verdict. */
  | {
      readonly kind: 'verdict';
      readonly place: number;
      readonly persona: Persona;
      readonly to: Verdict;
      readonly before: PanelVerdict;
      readonly after: PanelVerdict;
    }
  /** No single persona can turn any verdict: so many would have to, on the tools that are nearest to turning. */
  | { readonly kind: 'verdicts'; readonly places: readonly number[]; readonly count: number }
  /** The second takes the lead when its panel scores it so many points higher on average; one persona alone could do it where it is named. */
  | {
      readonly kind: 'score';
      readonly place: number;
      readonly leader: number;
      readonly by: number;
      readonly alone: { readonly persona: Persona; readonly from: number; readonly to: number } | null;
    }
  /** Counting one persona differently puts the second ahead. */
  | { readonly kind: 'weight'; readonly place: number; readonly persona: Persona; readonly weight: Weight }
  /** The cheaper start stays so until its price passes the other's. */
  | {
      readonly kind: 'price';
      readonly place: number;
      readonly other: number;
      readonly row: Omit<PriceRow, 'plans'>;
      readonly price: number;
    }
  /** One tool is the easiest to get into, unless those next to it had that way in. */
  | { readonly kind: 'entry'; readonly place: number; readonly next: readonly number[]; readonly from: Entry; readonly to: Entry };

/** What would turn the answer on tools, by the smallest change of each kind; nothing where the panel has no answer to turn. */
export function flipsOf(personas: readonly Persona[], tools: readonly Tool[], siteCurrency: string): readonly Flip[] {
  const { lead } = standingOf(tools);
  return [
    ...verdictFlip(personas, tools, lead),
    ...(lead.kind === 'ahead' ? [...scoreFlip(personas, tools, lead), ...weightFlip(personas, tools, lead)] : []),
    ...(entryFlip(tools) ?? priceFlip(tools, siteCurrency)),
  ];
}

type Ahead = Extract<Lead, { kind: 'ahead' }>;

/** Among several tools the verdict that matters is that of the first two. */
function verdictFlip(personas: readonly Persona[], tools: readonly Tool[], lead: Lead): readonly Flip[] {
  const first = lead.kind === 'ahead' ? [lead.leader, lead.second] : lead.kind === 'level' ? lead.places : [...tools.keys()];
  const margins = tools.flatMap(({ reviews }, place) => {
    const { ship, skip } = panelTally(reviews);
    return reviews.length === 0 || !first.includes(place) ? [] : [{ place, reviews, margin: Math.abs(ship - skip) }];
  });
  const [nearest] = margins.toSorted((one, other) => one.margin - other.margin || one.place - other.place);
  if (!nearest) return [];
  // A margin of two becomes a split when one persona changes its mind; beyond that it takes several.
  if (nearest.margin > 2) {
    const places = margins.filter(({ margin }) => margin === nearest.margin).map(({ place }) => place);
    return [{ kind: 'verdicts', places, count: Math.ceil(nearest.margin / 2) }];
  }
  const before = panelVerdict(nearest.reviews);
  const swing = nearestToTurning(nearest.reviews, before);
  const persona = personas.find(({ id }) => id === swing?.persona);
  if (!swing || !persona) return [];
  const to = swing.verdict === 'ship' ? 'skip' : 'ship';
  const after = panelVerdict(nearest.reviews.map((review) => (review === swing ? { ...review, verdict: to } : review)));
  return [{ kind: 'verdict', place: nearest.place, persona, to, before, after }];
}

/** Of those who carry the verdict, whoever is least sure: the shipper with the lowest score, or the skipper with the highest. */
function nearestToTurning(reviews: readonly Review[], verdict: PanelVerdict): Review | undefined {
  const carriers = verdict === 'ship' ? 'ship' : 'skip';
  const ordered = reviews.filter((review) => review.verdict === carriers).toSorted((one, other) => one.score - other.score);
  return carriers === 'ship' ? ordered[0] : ordered.at(-1);
}

function scoreFlip(personas: readonly Persona[], tools: readonly Tool[], { leader, second, by }: Ahead): readonly Flip[] {
  const reviews = tools[second]?.reviews ?? [];
  const shown = standingOf(tools).scores[leader] ?? 0;
  const [roomiest] = reviews.toSorted((one, other) => one.score - other.score);
  const persona = personas.find(({ id }) => id === roomiest?.persona);
  // Ahead is who shows the higher score, and a score is shown rounded: the least sum whose mean rounds to more than the leader's.
  const missing = Math.ceil((shown + 0.5) * reviews.length) - reviews.reduce((sum, { score }) => sum + score, 0);
  const alone =
    roomiest && persona && roomiest.score + missing <= 100 ? { persona, from: roomiest.score, to: roomiest.score + missing } : null;
  return [{ kind: 'score', place: second, leader, by: by + 1, alone }];
}

/** The first persona, in panel order, whose view counted twice puts the second ahead; failing that, the first left out. */
function weightFlip(personas: readonly Persona[], tools: readonly Tool[], { second }: Ahead): readonly Flip[] {
  const turns = (persona: Persona, weight: Weight): boolean => {
    const { lead } = standingOf(tools.map(({ reviews }) => ({ reviews: weighTakes(reviews, { [persona.id]: weight }) })));
    return lead.kind === 'ahead' && lead.leader === second;
  };
  for (const weight of [2, 0] as const) {
    const persona = personas.find((each) => turns(each, weight));
    if (persona) return [{ kind: 'weight', place: second, persona, weight }];
  }
  return [];
}

/** The easiest way in against the next; nothing where several share it, and `null` when all are alike, so that only prices tell. */
function entryFlip(tools: readonly Tool[]): readonly Flip[] | null {
  const ranks = tools.map(({ pricing }) => ENTRIES.indexOf(pricing.entry));
  const [best = 0, second] = [...new Set(ranks)].sort((one, other) => one - other);
  if (second === undefined) return null;
  const placesOf = (rank: number) => ranks.flatMap((each, place) => (each === rank ? [place] : []));
  const [place, ...more] = placesOf(best);
  const [to, from] = [ENTRIES[best], ENTRIES[second]];
  if (place === undefined || more.length > 0 || !to || !from) return [];
  return [{ kind: 'entry', place, next: placesOf(second), from, to }];
}

/** Between two tools with plans for the same stretch of time: the price at which the cheaper start would be the dearer one. */
function priceFlip(tools: readonly Tool[], siteCurrency: string): readonly Flip[] {
  for (const { unit, currency, plans } of alignPlans(tools, siteCurrency)) {
    if (unit !== 'month' && unit !== 'user-month') continue;
    const starts = plans
      .flatMap(([cheapest], place) => (cheapest ? [{ place, price: cheapest.price }] : []))
      .toSorted((one, other) => one.price - other.price || one.place - other.place);
    const [cheaper, dearer] = starts;
    if (!cheaper || !dearer || cheaper.price === dearer.price) continue;
    return [{ kind: 'price', place: cheaper.place, other: dearer.place, row: { unit, currency }, price: dearer.price }];
  }
  return [];
}
