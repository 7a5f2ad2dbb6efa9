import type { Result } from 'lighthouse';
import { z } from 'zod';
import type { Target } from './targets.ts';

/** The parts of Lighthouse's result that tell what failed. */
export type Findings = Pick<Result, 'categories' | 'audits'>;

/**
 * Says which asserted categories of a page are below 100, and under each its failing audits with what offends them: selectors, where the
 * audit names elements. No text for a page that has them all.
 */
export function describeFaults({ name, address, asserted }: Target, { categories, audits }: Findings): readonly string[] {
  return asserted.flatMap((id) => {
    const score = readScore(categories[id]?.score);
    if (score === 100) return id === 'agentic-browsing' ? findUnscored(audits).map((fault) => `The ${name}, ${address}, ${fault}`) : [];
    const failing = (categories[id]?.auditRefs ?? []).filter(({ weight }) => weight > 0).flatMap((reference) => audits[reference.id] ?? []);
    return [`The ${name}, ${address}, has ${score ?? 'no score'} in ${id}, expected 100.${failing.map(describeAudit).join('')}`];
  });
}

/**
 * What Lighthouse finds wanting for agents and gives no score: it holds a missing file for a choice, and a form for a remark. A form that is
 * posted speaks for the reader, who votes or signs up: no agent is offered that, so that form need not say what it does.
 */
function findUnscored({ 'llms-txt': guide, 'webmcp-form-coverage': forms }: Findings['audits']): readonly string[] {
  const silent = forms?.scoreDisplayMode === 'informative' ? listItems(forms).filter((item) => !isPosted(item)) : [];
  return [
    ...(guide?.scoreDisplayMode === 'notApplicable' ? ['finds no llms.txt on its site.'] : []),
    ...(silent.length > 0 ? [`has a form that does not say what it does.${describeItems(silent)}`] : []),
  ];
}

function isPosted(item: unknown): boolean {
  return itemSchema.parse(item).node?.snippet?.includes(' method="post"') ?? false;
}

/** A score of Lighthouse, from 0 to 1, in whole points; `null` when an audit broke. */
export function readScore(score: number | null | undefined): number | null {
  return typeof score === 'number' ? Math.round(score * 100) : null;
}

type Audit = Findings['audits'][string];

function describeAudit(audit: Audit): string {
  const { id, title, score, scoreDisplayMode, errorMessage } = audit;
  if (scoreDisplayMode === 'error') return `\n  ${id}: ${title}\n    It broke: ${errorMessage ?? 'for no reason given'}`;
  return score === null || score === 1 ? '' : `\n  ${id}: ${title}${describeItems(listItems(audit))}`;
}

function listItems({ details }: Audit): readonly unknown[] {
  return details && 'items' in details && Array.isArray(details.items) ? details.items : [];
}

function describeItems(items: readonly unknown[]): string {
  return items.map((item) => `\n    ${describeItem(item)}`).join('');
}

/** The selector of the element that an item is about, with its words; without one, all that the item says. */
function describeItem(item: unknown): string {
  const { node, ...rest } = itemSchema.parse(item);
  if (node) return node.nodeLabel && node.nodeLabel !== node.selector ? `${node.selector} (${node.nodeLabel})` : node.selector;
  return Object.values(rest)
    .map((value) => (typeof value === 'object' && value !== null && 'url' in value ? value.url : value))
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' ');
}

const itemSchema = z
  .looseObject({
    node: z.object({ selector: z.string(), nodeLabel: z.string().optional(), snippet: z.string().optional() }).optional().catch(undefined),
  })
  .catch({});
