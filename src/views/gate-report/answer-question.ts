import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { escapeControls, showValue } from '#src/catalog/diagnostics/show-value.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { summariseGate } from '#src/comparison/gate-summary.ts';
import { judgePair } from '#src/comparison/pair-findings.ts';
import { splitPairSlug } from '#src/comparison/pair-slug.ts';
import { addressOf, writePair, writeSummary, writeTool, type ToolFindings } from './report-words.ts';

const JSON_OPTION = '--json';

/** What `npm run pairs` was asked: nothing, a tool, or two tools, which may be one word, the slug of the pair. */
export interface PairsQuestion {
  readonly names: readonly string[];
  /** Whether a program asks. */
  readonly asJson: boolean;
}

/**
 * Reads the words after the command; a sentence when one of them is an option that there is not.
 * @example readQuestion(['ollama', '--json']) // { names: ['ollama'], asJson: true }
 */
export function readQuestion(words: readonly string[]): PairsQuestion | string {
  const [names, options] = [words.filter((word) => !word.startsWith('-')), words.filter((word) => word.startsWith('-'))];
  const unknown = options.find((option) => option !== JSON_OPTION);
  if (unknown !== undefined) return `There is no option ${showValue(unknown)}; the only one is ${JSON_OPTION}.`;
  return { names, asJson: options.length > 0 };
}

/** What it answers from. */
export interface PairsContent {
  /** The catalog without drafts. */
  readonly catalog: Catalog;
  /** Slugs of the drafts. */
  readonly drafts: readonly string[];
}

/** What it answers. */
export interface PairsAnswer {
  readonly text: string;
  /** Whether the question could be answered. */
  readonly isAnswered: boolean;
}

/** Answers which pairs have a page and why: of the whole catalog, of one tool, or of one pair. */
export function answerQuestion({ catalog, drafts }: PairsContent, { names, asJson }: PairsQuestion): PairsAnswer {
  const wanted = names.length === 1 ? (splitPairSlug(names[0] ?? '') ?? names) : names;
  if (wanted.length > 2) return refuse(`Name one tool or two, not ${wanted.length}.`);
  const unknown = wanted.filter((slug) => !findTool(catalog, slug));
  if (unknown.length > 0) return refuse(unknown.map((slug) => wordUnknown({ catalog, drafts }, slug)).join('\n'));
  const [tool, other] = wanted.map((slug) => findTool(catalog, slug));
  const answer = <Value>(value: Value, write: (value: Value) => string): PairsAnswer => ({
    text: asJson ? JSON.stringify(value, null, 2) : write(value).split('\n').map(escapeControls).join('\n'),
    isAnswered: true,
  });
  if (!tool) return answer(summariseGate(catalog), writeSummary);
  if (!other) return answer(listFindings(catalog, tool), writeTool);
  if (tool === other) return refuse(`A pair takes two tools; both names mean ${tool.slug}.`);
  const pair = judgePair(catalog, tool, other);
  return answer({ ...pair, address: addressOf(pair) }, writePair);
}

/** Former slugs are led to the tool here as they are on the site. */
function findTool({ tools }: Catalog, slug: string): Tool | undefined {
  return tools.find((tool) => tool.slug === slug) ?? tools.find(({ aliases }) => aliases?.includes(slug));
}

function listFindings(catalog: Catalog, tool: Tool): ToolFindings {
  const every = catalog.tools.filter((other) => other !== tool).map((other) => judgePair(catalog, tool, other));
  const pairs = every
    .filter(({ chosen, failed }) => chosen.length > 0 || failed !== 'shelf')
    .sort((one, other) => other.closeness - one.closeness || byCodeUnit(one.slug, other.slug));
  return {
    tool: tool.slug,
    pages: pairs.filter(({ hasPage }) => hasPage).length,
    most: catalog.site.pairing.maxPerTool,
    pairs,
    elsewhere: every.length - pairs.length,
  };
}

function wordUnknown({ catalog, drafts }: PairsContent, slug: string): string {
  if (drafts.includes(slug)) return `The tool ${showValue(slug)} is a draft: it has no pages until it is published.`;
  const guess = suggest(slug, [...catalog.tools.map((tool) => tool.slug), ...drafts]);
  return `There is no tool called ${showValue(slug)}.${guess === undefined ? '' : ` Did you mean \`${guess}\`?`}`;
}

function refuse(text: string): PairsAnswer {
  return { text, isAnswered: false };
}
