import { byCodeUnit, categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Entry } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { reasonsFor, type Reason } from './answer/reasons.ts';
import { isChosenPair } from './chosen-pairs.ts';
import { closestFirst } from './closeness.ts';
import { pairTools } from './pairing.ts';
import { panelScore } from './panel.ts';

/** Why a reader of one tool looks at another: a difference that speaks for it, or what the two have in common. */
export type AlternativeReason =
  | Reason
  | { readonly kind: 'successor'; readonly weight: number }
  /** By how many points the panel scores it higher, in the whole numbers that pages show. */
  | { readonly kind: 'score'; readonly higher: number; readonly weight: number }
  /** The way in, where it is the same, and shared tags, the rarest first. */
  | { readonly kind: 'common'; readonly entry: Entry | null; readonly tags: readonly string[]; readonly weight: number }
  /** Nothing but the shelf they share; where they share none, the editors' wish to compare the two, or else the shelf of the other. */
  | { readonly kind: 'shelf'; readonly category: string; readonly weight: number }
  | { readonly kind: 'chosen'; readonly weight: number }
  | { readonly kind: 'elsewhere'; readonly category: string; readonly weight: number };

/** A tool to look at instead, and why. */
export interface Alternative {
  readonly tool: Tool;
  readonly reason: AlternativeReason;
}

/** Fewest points that count as scored higher. */
const SCORE_MIN = 3;
/** Most tags that a reason names. */
const TAGS_MOST = 2;
/** Weight from which a reason is worth telling for variety's sake; a lighter one is told only where there is no other. */
const WORTH_TELLING = 25;

/**
 * The tools to look at instead of one, at most `most`: the successor first, then those of its shelves and of its comparisons, closest first
 * (closeness.ts, then slug). A tool that is itself on its way out is no alternative. Each comes with its weightiest reason of the kind that
 * those before it have used least, so that the list does not say one thing six times.
 */
export function alternativesTo(catalog: Catalog, tool: Tool, most: number): readonly Alternative[] {
  const used = new Map<AlternativeReason['kind'], number>();
  return candidatesFor(catalog, tool)
    .slice(0, most)
    .map((other) => {
      const times = ({ kind }: AlternativeReason) => used.get(kind) ?? 0;
      const [reason = nothingElse(catalog, tool, other)] = reasonsToSwitch(catalog, tool, other).toSorted(
        (one, next) => Number(isSlight(one)) - Number(isSlight(next)) || times(one) - times(next) || next.weight - one.weight,
      );
      used.set(reason.kind, times(reason) + 1);
      return { tool: other, reason };
    });
}

function isSlight({ weight }: AlternativeReason): boolean {
  return weight < WORTH_TELLING;
}

function candidatesFor(catalog: Catalog, tool: Tool): readonly Tool[] {
  const shelves = categoryIdsOf(tool);
  const opponents = new Set(pairTools(catalog).opponents.get(tool.slug));
  const isNear = (other: Tool) => opponents.has(other) || categoryIdsOf(other).some((id) => shelves.includes(id));
  const isSuccessor = (other: Tool) => Number(other.slug === tool.successor);
  const candidates = catalog.tools.filter((other) => other !== tool && (isSuccessor(other) || (isNear(other) && !isOnItsWayOut(other))));
  return closestFirst(catalog, tool, candidates).toSorted((one, next) => isSuccessor(next) - isSuccessor(one));
}

function isOnItsWayOut({ status }: Tool): boolean {
  return status === 'deprecated' || status === 'discontinued';
}

function reasonsToSwitch(catalog: Catalog, tool: Tool, other: Tool): readonly AlternativeReason[] {
  if (other.slug === tool.successor) return [{ kind: 'successor', weight: Infinity }];
  const [, differences = []] = reasonsFor(catalog, [tool, other]);
  // Whom a tool suits is said on its own page; here a reader weighs it against one that is known.
  return [...differences.filter(({ kind }) => kind !== 'best-for'), ...scoredHigher(tool, other), ...inCommon(catalog, tool, other)];
}

/** Subtracts what pages show, so that a reader who does the same gets the same. */
function scoredHigher(tool: Tool, other: Tool): readonly AlternativeReason[] {
  const [own, its] = [panelScore(tool.reviews), panelScore(other.reviews)];
  if (own === null || its === null) return [];
  const higher = Math.round(its) - Math.round(own);
  return higher < SCORE_MIN ? [] : [{ kind: 'score', higher, weight: 50 + higher }];
}

function inCommon(catalog: Catalog, tool: Tool, other: Tool): readonly AlternativeReason[] {
  const uses = usesOfTags(catalog);
  const tags = (tool.tags ?? [])
    .filter((tag) => other.tags?.includes(tag))
    .sort((one, next) => (uses.get(one) ?? 0) - (uses.get(next) ?? 0) || byCodeUnit(one, next));
  const entry = tool.pricing.entry === other.pricing.entry ? tool.pricing.entry : null;
  if (tags.length === 0 && entry === null) return [];
  return [{ kind: 'common', entry, tags: tags.slice(0, TAGS_MOST), weight: tags.length > 0 ? 30 : 10 }];
}

const usesOfTags = remember((catalog: Catalog): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const tool of catalog.tools) for (const tag of tool.tags ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
});

function nothingElse(catalog: Catalog, tool: Tool, other: Tool): AlternativeReason {
  const shelves = categoryIdsOf(other);
  const shared = categoryIdsOf(tool).find((id) => shelves.includes(id));
  if (shared !== undefined) return { kind: 'shelf', category: shared, weight: 0 };
  return isChosenPair(catalog, tool, other) ? { kind: 'chosen', weight: 0 } : { kind: 'elsewhere', category: other.category, weight: 0 };
}
