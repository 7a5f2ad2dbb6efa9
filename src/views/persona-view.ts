import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { personaLastChanged } from '#src/changes/last-changed.ts';
import { takeChanges } from '#src/changes/take-changes.ts';
import { panelScore } from '#src/comparison/panel.ts';
import { showDay, type DayView } from './day-view.ts';
import { personaHeadName } from './head-names.ts';
import { openingOf } from './opening.ts';
import { METHODOLOGY_PATH, personaPath, toolPath, type Link } from './links.ts';
import { byName } from './name-order.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { drawScoreStrip, type ScoreStripView } from './score-strip.ts';
import { buildPersonaSearchFacts, type SearchFacts } from './search-facts.ts';
import { wordTakeChange } from './take-change-words.ts';
import { wordCount } from './wording.ts';

/** Everything a persona's page shows. */
export interface PersonaView {
  readonly page: PageView;
  readonly search: SearchFacts;
  readonly name: string;
  readonly focus: string;
  readonly charter: Prose;
  /** Figures of all its takes; `null` without one. */
  readonly figures: PersonaFiguresView | null;
  /** All its scores on one line; `null` for fewer than two. */
  readonly strip: ScoreStripView | null;
  /** Best score first. */
  readonly ships: readonly PersonaTakeView[];
  /** Best score first. */
  readonly skips: readonly PersonaTakeView[];
  /** Takes it changed, newest first. */
  readonly changes: readonly ChangedTakeView[];
  /** Tools it has no take on, by name. */
  readonly silent: readonly Link[];
  readonly others: readonly Link[];
}

/** All takes of a persona in four figures. */
export interface PersonaFiguresView {
  /** *16 takes*. */
  readonly takes: string;
  /** *12 of 16*. */
  readonly ships: string;
  /** Mean score, whole. */
  readonly average: number;
  /** *48–88*. */
  readonly spread: string;
}

/** One take in a list: the tool, the score, and where the take begins. */
export interface PersonaTakeView {
  readonly tool: Link;
  readonly score: number;
  /** Where the take begins. */
  readonly opening: string;
}

/** A take that the persona thought over. */
export interface ChangedTakeView {
  readonly day: DayView;
  readonly tool: Link;
  /** *Skip 55 → Ship 70*. */
  readonly words: string;
  readonly reason: string;
}

/** Builds a persona's page. */
export function buildPersonaView(catalog: Catalog, persona: Persona): PersonaView {
  const taken = catalog.tools.flatMap((tool) => {
    const review = tool.reviews.find((each) => each.persona === persona.id);
    return review ? [{ tool, review }] : [];
  });
  const reviews = taken.map(({ review }) => review);
  const silent = catalog.tools.filter((tool) => !tool.reviews.some((review) => review.persona === persona.id));
  return {
    page: buildPage(catalog, persona, reviews.length),
    search: buildPersonaSearchFacts(persona),
    name: persona.name,
    focus: persona.focus,
    charter: persona.body,
    figures: buildFigures(reviews),
    strip: reviews.length < 2 ? null : drawScoreStrip(reviews.map(({ score }) => ({ score }))),
    ships: listTakesOf(taken, 'ship'),
    skips: listTakesOf(taken, 'skip'),
    changes: listChanges(taken),
    silent: silent.sort(byName).map(({ name, slug }) => ({ text: name, href: toolPath(slug) })),
    others: catalog.personas.filter(({ id }) => id !== persona.id).map(({ id, name }) => ({ text: name, href: personaPath(id) })),
  };
}

function buildPage(catalog: Catalog, persona: Persona, takes: number): PageView {
  const name = personaHeadName(catalog, persona);
  const asks = `${name}: ${persona.focus}`;
  const count = wordCount(takes, 'take');
  return buildPageView(catalog, {
    title: `${name}, a point of view`,
    description: [
      `${asks} A fixed point of view kept by the editors, not a person, with ${count}.`,
      `${asks} A point of view, not a person, with ${count}.`,
    ],
    path: personaPath(persona.id),
    breadcrumb: { trail: [{ text: 'Method', href: METHODOLOGY_PATH }], current: persona.name },
    lastChanged: personaLastChanged(catalog, persona),
  });
}

interface Taken {
  readonly tool: Tool;
  readonly review: Review;
}

function listTakesOf(taken: readonly Taken[], verdict: Verdict): readonly PersonaTakeView[] {
  return taken
    .filter(({ review }) => review.verdict === verdict)
    .sort((one, other) => other.review.score - one.review.score || byName(one.tool, other.tool))
    .map(({ tool, review }) => ({
      tool: { text: tool.name, href: toolPath(tool.slug) },
      score: review.score,
      opening: openingOf(review.body.text),
    }));
}

function listChanges(taken: readonly Taken[]): readonly ChangedTakeView[] {
  return taken
    .flatMap(({ tool, review }) => takeChanges(review).map((change) => ({ tool, change })))
    .sort((one, other) => byCodeUnit(other.change.day, one.change.day) || byName(one.tool, other.tool))
    .map(({ tool, change }) => ({
      day: showDay(change.day),
      tool: { text: tool.name, href: toolPath(tool.slug) },
      words: wordTakeChange(change),
      reason: change.reason,
    }));
}

function buildFigures(reviews: readonly Review[]): PersonaFiguresView | null {
  const average = panelScore(reviews);
  if (average === null) return null;
  const scores = reviews.map((review) => review.score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return {
    takes: wordCount(reviews.length, 'take'),
    ships: `${reviews.filter((review) => review.verdict === 'ship').length} of ${reviews.length}`,
    average: Math.round(average),
    spread: low === high ? String(low) : `${low}–${high}`,
  };
}
