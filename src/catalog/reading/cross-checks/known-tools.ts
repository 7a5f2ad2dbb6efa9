import type { Wording } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { knownIds, type Records } from '../records.ts';

/** The slugs that name tools, and those that once did. */
export interface KnownTools {
  readonly slugs: ReadonlySet<string>;
  /** Present slug by former slug. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Collects the slugs of all tools and their former slugs. */
export function collectKnownTools(records: Records): KnownTools {
  const aliases = records.tools.flatMap((tool) => (tool.value.aliases ?? []).map((alias) => [alias, tool.id] as const));
  return { slugs: knownIds(records, 'tool'), aliases: new Map(aliases) };
}

/** Finds the tool that somebody may have meant by a slug that names none. */
export function suggestTool(slug: string, { slugs, aliases }: KnownTools): string | undefined {
  return aliases.get(slug) ?? suggest(slug, slugs);
}

/** Says that a slug names no tool, and which it may have meant. */
export function wordUnknownTool(slug: string, known: KnownTools): Wording {
  const meant = suggestTool(slug, known);
  return { message: `There is no tool called ${showValue(slug)}.`, mend: meant === undefined ? undefined : `Did you mean \`${meant}\`?` };
}
