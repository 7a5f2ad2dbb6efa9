import type { Catalog } from '#src/catalog/catalog.ts';
import { schemaAddress } from '#src/catalog/schema-path.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { ToolPageData } from '#src/catalog/schema/tool-page-data.ts';
import type { FreshnessView } from '../freshness-view.ts';
import { addressOn } from '../links.ts';
import type { FactView } from '../tool-facts-view.ts';
import type { EventView } from '../tool-history-view.ts';
import type { PlanView, ToolPricingView } from '../tool-pricing-view.ts';
import { buildToolView, type ToolView } from '../tool-view.ts';
import {
  nameTool,
  publishBody,
  publishPage,
  publishPanel,
  publishPersona,
  publishReview,
  publishSources,
  publishVotes,
} from './published-parts.ts';

/** Tells what a tool's page says, as data; `today` is YYYY-MM-DD. */
export function buildToolPageData(catalog: Catalog, tool: Tool, today: string): ToolPageData {
  const view = buildToolView(catalog, tool, today);
  return {
    $schema: schemaAddress('tool-page', catalog.site.url),
    version: 1,
    page: publishPage(view.page),
    tool: describeTool(catalog, tool, view),
    panel: publishPanel(catalog, tool),
    community: publishVotes(catalog, tool.slug),
    markdown: publishBody(catalog, view.description),
    pros: [...view.pros],
    cons: [...view.cons],
    facts: view.facts.map(publishFact),
    price: publishPrice(view.pricing),
    takes: publishTakes(catalog, tool),
    alternatives: view.alternatives.map(({ name, href, reason }) => ({ name, url: addressOn(catalog, href), reason })),
    comparisons: [...view.opponents, ...(view.moreOpponents?.opponents ?? [])].map(({ name, href }) => ({
      name,
      url: addressOn(catalog, href),
    })),
    history: view.history.map(publishEvent),
    sources: publishSources(catalog, tool),
  };
}

function describeTool(catalog: Catalog, tool: Tool, { tool: row, freshness }: ToolView): ToolPageData['tool'] {
  return {
    ...nameTool(catalog, tool),
    ...markStale(freshness),
    tagline: tool.tagline,
    homepage: tool.homepage,
    ...(tool.repository !== undefined && { repository: tool.repository }),
    category: { id: tool.category, name: row.category.text },
  };
}

function publishFact({ label, text, source, checked }: FactView): ToolPageData['facts'][number] {
  return { label, text, ...(source && { source: source.href }), ...(checked && { checked: checked.iso }) };
}

function publishPrice({ entry, summary, plans, source, freshness, earlier }: ToolPricingView): ToolPageData['price'] {
  return {
    ...publishPlans(entry, summary, plans),
    ...(source !== undefined && { source }),
    checked: freshness.checked.iso,
    ...markStale(freshness),
    earlier: earlier.map((price) => ({ from: price.from.iso, ...publishPlans(price.entry, price.summary, price.plans) })),
  };
}

function markStale({ warning }: FreshnessView): { readonly stale?: string } {
  return warning === null ? {} : { stale: warning };
}

function publishPlans(entry: string, summary: string | undefined, plans: readonly PlanView[]) {
  return {
    entry,
    ...(summary !== undefined && { summary }),
    plans: plans.map(({ name, price, note }) => ({ name, price, ...(note !== undefined && { note }) })),
  };
}

function publishTakes(catalog: Catalog, { reviews }: Tool): ToolPageData['takes'] {
  return catalog.personas.map((persona) => {
    const review = reviews.find((each) => each.persona === persona.id);
    return { persona: publishPersona(persona), take: review ? publishTake(catalog, review) : null };
  });
}

function publishTake(catalog: Catalog, review: Review): ToolPageData['takes'][number]['take'] {
  const { date, revised } = review;
  return { ...publishReview(catalog, review), written: date, ...(revised !== undefined && { revised }) };
}

function publishEvent({ day, change, persona, reason, href }: EventView): ToolPageData['history'][number] {
  return {
    day: day.iso,
    change,
    ...(persona && { persona: persona.text }),
    ...(reason !== undefined && { reason }),
    ...(href !== undefined && { url: href }),
  };
}
