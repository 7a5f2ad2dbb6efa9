import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import { portableMarkdown } from '#src/catalog/markdown/portable-markdown.ts';
import type { Prose } from '#src/catalog/prose.ts';
import { remember } from '#src/catalog/remember.ts';
import type { ComparisonPageData } from '#src/catalog/schema/comparison-page-data.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelShip, panelTally } from '#src/comparison/panel.ts';
import { addressOn, toolDataPath, toolPath } from '../links.ts';
import { buildNoticeView, findSuccessor } from '../notice-view.ts';
import type { PageHead } from '../page-view.ts';
import { buildPanelView } from '../panel-view.ts';
import { listSources } from '../source-list-view.ts';

type Side = ComparisonPageData['tools']['a'];
type Row = ComparisonPageData['scorecard'][number];

/** What a page says of itself, for its twin. */
export function publishPage({ canonical, title, description, lastChanged }: PageHead): ComparisonPageData['page'] {
  return { url: canonical, title, description, lastChanged: lastChanged?.iso ?? null };
}

/** A tool by name, and where it is. */
export function linkTool(
  catalog: Pick<Catalog, 'site'>,
  { slug, name }: Pick<Tool, 'slug' | 'name'>,
): Pick<Side, 'slug' | 'name' | 'url' | 'data'> {
  return { slug, name, url: addressOn(catalog, toolPath(slug)), data: addressOn(catalog, toolDataPath(slug)) };
}

/** A tool by name, when its record was checked, and why not to start with it, in a sentence or two. */
export function nameTool(catalog: Catalog, tool: Tool): Omit<Side, 'panel'> {
  const named = { ...linkTool(catalog, tool), verified: tool.verified };
  const notice = buildNoticeView(tool, findSuccessor(catalog, tool));
  if (!notice) return named;
  const { words, successor } = notice;
  return { ...named, notice: successor ? `${words} ${successor.text} takes its place.` : words };
}

/** A tool's panel in figures. */
export function publishPanel({ personas }: Pick<Catalog, 'personas'>, tool: Tool): Side['panel'] {
  const { reviews } = tool;
  const { verdict, score } = buildPanelView(tool, personas);
  return { verdict, score, ship: panelShip(reviews), ships: panelTally(reviews).ship, reviews: reviews.length };
}

/** A persona by name; the same value each time. */
export const publishPersona: (persona: Persona) => Row['persona'] = remember(({ id, name }: Persona) => ({ id, name }));

/** A review, with its take written so that it can stand below a persona's heading; the same value each time. */
export function publishReview(catalog: Catalog, review: Review): NonNullable<Row['a']> {
  return reviewsOf(catalog)(review);
}

/** The pages behind a tool's facts; the same value each time. */
export function publishSources(catalog: Catalog, tool: Tool): ComparisonPageData['sources']['a'] {
  return sourcesOf(catalog)(tool);
}

/** Readers' votes on a tool, where the site shows them. */
export function publishVotes(catalog: Catalog, slug: string): { readonly ship: number; readonly skip: number } | null {
  return catalog.site.features.votes ? votesOn(catalog, slug) : null;
}

/** Writes any other body so that it can stand below the heading of a section. */
export function publishBody(catalog: Catalog, body: Prose): string {
  return bodiesOf(catalog)(body);
}

const reviewsOf = remember((catalog: Catalog) =>
  remember(({ score, verdict, body }: Review) => {
    return { score, verdict, markdown: portableMarkdown(body.markdown, { origin: catalog.site.url, top: 4 }) };
  }),
);

const sourcesOf = remember((catalog: Catalog) =>
  remember((tool: Tool) => listSources(catalog, tool).map(({ title, href, read }) => ({ title, url: href, read: read?.iso ?? null }))),
);

const bodiesOf = remember(({ site }: Catalog) =>
  remember(({ markdown }: Prose) => portableMarkdown(markdown, { origin: site.url, top: 3 })),
);
