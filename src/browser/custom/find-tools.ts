import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import type { AskedTools } from './asked-tools.ts';
import { loadToolData } from './asked-data.ts';

/** What became of the tools that an address asks for. */
export interface FoundTools {
  /** In the order of the address, each once. */
  readonly tools: readonly ToolData[];
  /** What the address is to say: the tools that were found, and those that nobody could be asked about. */
  readonly slugs: readonly string[];
  /** Names in the address that mean no tool here. */
  readonly unknown: readonly string[];
  /** Former slugs, with the name of the tool today. */
  readonly renamed: readonly (readonly [slug: string, name: string])[];
  readonly unreachable: readonly string[];
  readonly leftOut: readonly string[];
  /** Whether all that was asked for was found. */
  readonly isWhole: boolean;
}

/** Two slugs, and neither one nor more; `null` otherwise. */
export function slugsOfPair([one, other, ...more]: readonly string[]): readonly [string, string] | null {
  return one !== undefined && other !== undefined && more.length === 0 ? [one, other] : null;
}

/** Loads the tools that an address asks for. */
export async function findTools({ slugs, malformed, leftOut }: AskedTools): Promise<FoundTools> {
  const answers = await Promise.all(slugs.map(async (slug) => ({ slug, answer: await loadToolData(slug) })));
  const found = answers.flatMap(({ slug, answer }) => (typeof answer === 'object' ? [{ slug, data: answer }] : []));
  const tools = new Map(found.map(({ data }) => [data.tool.slug, data]));
  const kept = answers.flatMap(({ slug, answer }) => (answer === 'unknown' ? [] : [answer === 'unreachable' ? slug : answer.tool.slug]));
  return {
    tools: [...tools.values()],
    slugs: [...new Set(kept)],
    unknown: [...malformed, ...answers.flatMap(({ slug, answer }) => (answer === 'unknown' ? [slug] : []))],
    renamed: found.filter(({ slug, data }) => slug !== data.tool.slug).map(({ slug, data }) => [slug, data.tool.name]),
    unreachable: answers.flatMap(({ slug, answer }) => (answer === 'unreachable' ? [slug] : [])),
    leftOut,
    isWhole: found.length === slugs.length && malformed.length + leftOut.length === 0,
  };
}
