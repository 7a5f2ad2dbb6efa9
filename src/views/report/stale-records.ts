import { byCodeUnit } from '#src/catalog/catalog.ts';
import { daysBetween } from '#src/catalog/days.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { showDay, type DayView } from '../day-view.ts';
import { toolPath, type Link } from '../links.ts';
import { wordCount, wordNumber } from '../wording.ts';

/** What of a record was checked too long ago. */
export interface StaleRecord {
  readonly tool: Link;
  /** What needs checking: *facts*, *price*, or *facts and price*. */
  readonly what: string;
  readonly checked: DayView;
  /** Days since then. */
  readonly days: number;
}

/** How many records are of an age. */
export interface AgeBand {
  /** *121 to 240 days*. */
  readonly label: string;
  readonly count: number;
}

/** Which records were checked when. */
export interface StaleRecords {
  /** From the youngest; each tool counts once, by its oldest check. */
  readonly bands: readonly AgeBand[];
  /** Oldest first. */
  readonly records: readonly StaleRecord[];
}

/** How many times the days after which facts count as stale a band reaches; the last one is open. */
const BANDS = [1, 2, 3];

/** Sorts the tools of a catalog by the age of their oldest check, as on `today`, YYYY-MM-DD. */
export function listStaleRecords({ site, tools }: Pick<Catalog, 'site' | 'tools'>, today: string): StaleRecords {
  const ages = tools.map((tool) => {
    const [facts, price] = [tool.verified, tool.pricing.verified ?? tool.verified];
    const checked = facts < price ? facts : price;
    const what = facts === price ? 'facts and price' : facts < price ? 'facts' : 'price';
    return { tool: { text: tool.name, href: toolPath(tool.slug) }, what, checked: showDay(checked), days: daysBetween(checked, today) };
  });
  const edges = BANDS.map((times) => times * site.staleAfterDays);
  const bandOf = (days: number) => edges.filter((edge) => days > edge).length;
  return {
    bands: [...edges, Infinity].map((_, band) => ({
      label: wordBand(edges, band),
      count: ages.filter(({ days }) => bandOf(days) === band).length,
    })),
    records: ages
      .filter(({ days }) => bandOf(days) > 0)
      .sort((one, other) => other.days - one.days || byCodeUnit(one.tool.href, other.tool.href)),
  };
}

function wordBand(edges: readonly number[], band: number): string {
  const [from, to] = [edges[band - 1], edges[band]];
  if (from === undefined) return `up to ${wordCount(to ?? 0, 'day')}`;
  return to === undefined ? `more than ${wordCount(from, 'day')}` : `${wordNumber(from + 1)} to ${wordCount(to, 'day')}`;
}
