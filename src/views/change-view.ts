import type { Catalog } from '#src/catalog/catalog.ts';
import type { Change, NoteChange } from '#src/changes/catalog-changes.ts';
import { turnsVerdict, type PanelMove } from '#src/changes/panel-moves.ts';
import type { AddedChange, NewsChange, PanelChange, PriceChange } from '#src/changes/tool-changes.ts';
import { showDay, type DayView } from './day-view.ts';
import { isolateName } from './isolate-name.ts';
import { comparisonPath, toolPath } from './links.ts';
import { openingOf } from './opening.ts';
import { listPanelDetails, showStanding, wordPanelMove, type ChangeDetailView, type StandingView } from './panel-move-words.ts';
import { wordStandingPrice } from './price-words.ts';

/** Something that changed, as `/changes/` and the feeds tell it: the subject, then the words. */
export interface ChangeView {
  /** Stays the same for good; fit for a fragment. */
  readonly id: string;
  readonly day: DayView;
  /** What kind of change it is, as *New tool* or *Price*. */
  readonly label: string;
  /** The names of what changed: one tool, or the two of a pair. */
  readonly names: readonly string[];
  /** The place on the page where it can be read. */
  readonly href: string;
  /** *new in Engines, reviewed by 5*. */
  readonly words: string;
  /** Where the panel stands after it. */
  readonly standing?: StandingView | undefined;
  /** Where it was announced, outside the site. */
  readonly announced?: string | undefined;
  readonly details: readonly ChangeDetailView[];
}

/** Shows one change. */
export function showChange(catalog: Catalog, change: Change): ChangeView {
  const { id, day } = change;
  return { id, day: showDay(day), ...tell(catalog, change) };
}

type Told = Omit<ChangeView, 'id' | 'day'>;

function tell(catalog: Catalog, change: Change): Told {
  switch (change.kind) {
    case 'added':
      return tellTool(catalog, change);
    case 'panel':
      return tellPanel(catalog, change);
    case 'price':
      return tellPrice(change);
    case 'news':
      return tellNews(change);
    case 'note':
      return tellNote(change);
  }
}

function tellTool({ personas, categories }: Catalog, { tool, move }: AddedChange): Told {
  const shelf = categories.find(({ id }) => id === tool.category)?.name ?? tool.category;
  return {
    label: 'New tool',
    names: [tool.name],
    href: toolPath(tool.slug),
    words: [`new in ${shelf}`, ...(move ? [wordPanelMove(personas, move)] : [])].join(', '),
    standing: move ? showStanding(move) : undefined,
    details: [{ text: tool.tagline }, ...(move ? listPanelDetails(personas, move) : [])],
  };
}

function tellPanel({ personas }: Catalog, { tool, move }: PanelChange): Told {
  return {
    label: labelPanel(move),
    names: [tool.name],
    href: `${toolPath(tool.slug)}#${move.takes.length > 0 ? 'history' : 'takes'}`,
    words: wordPanelMove(personas, move),
    standing: showStanding(move),
    details: listPanelDetails(personas, move),
  };
}

function labelPanel(move: PanelMove): string {
  const { reviews, takes } = move;
  if (turnsVerdict(move)) return 'New verdict';
  if (reviews.length > 0) return reviews.length === 1 ? 'New review' : 'New reviews';
  return takes.length === 1 ? 'Changed take' : 'Changed takes';
}

function tellPrice({ tool, price, before }: PriceChange): Told {
  return {
    label: 'Price',
    names: [tool.name],
    href: `${toolPath(tool.slug)}#pricing`,
    words: `from this day ${wordStandingPrice(price)}`,
    details: before ? [{ text: `Before: ${wordStandingPrice(before)}` }] : [],
  };
}

/** One piece of news is told at once; of several the first stands for all, and each has its line. */
function tellNews({ tool, news }: NewsChange): Told {
  const [first, ...more] = news;
  const base = { label: 'News', names: [tool.name], href: `${toolPath(tool.slug)}#history` };
  if (more.length === 0) return { ...base, words: first.change, announced: first.url, details: [] };
  return {
    ...base,
    words: `${first.change.replace(/\.$/, '')}, and ${more.length} more`,
    details: news.map(({ change, url }) => ({ text: change, href: url })),
  };
}

function tellNote({ pair, note }: NoteChange): Told {
  const { a, b } = pair;
  const opening = openingOf(note.body.text);
  return {
    label: 'Editors’ note',
    names: [a.name, b.name],
    href: `${comparisonPath(a.slug, b.slug)}#answer`,
    words: wordPick(pair, note.pick),
    details: opening === '' ? [] : [{ text: opening }],
  };
}

function wordPick({ a, b }: NoteChange['pair'], pick: string | undefined): string {
  if (pick === undefined) return 'a note by the editors';
  if (pick === 'depends') return 'the editors say it depends on the job';
  return `the editors would take ${isolateName(pick === a.slug ? a.name : b.name)}`;
}
