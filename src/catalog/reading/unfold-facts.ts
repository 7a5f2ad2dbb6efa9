import type { Provenance } from '../schema/fields.ts';
import type { SpecValue, Tool, ToolRecord } from '../schema/tool.ts';

type Unfolded = Pick<Tool, 'maker' | 'license' | 'released' | 'platforms' | 'specs' | 'provenance'>;
type LongForm = Provenance & { readonly value: unknown };

/** Replaces the long form of each fact by its value, and keeps its source and day under the fact's name. */
export function unfoldFacts({ maker, license, released, platforms, specs = {} }: ToolRecord): Unfolded {
  const facts = { maker, license, released, platforms };
  const given = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  const provenance = [...given, ...Object.entries(specs).map(([key, fact]) => [`specs.${key}`, fact] as const)].flatMap(([name, fact]) =>
    isLong(fact) ? [[name, { source: fact.source, ...(fact.verified === undefined ? {} : { verified: fact.verified }) }] as const] : [],
  );
  return {
    ...Object.fromEntries(given.map(([name, fact]) => [name, valueOf(fact)])),
    specs: Object.fromEntries(Object.entries(specs).map(([key, fact]) => [key, valueOf(fact) as SpecValue])),
    provenance: Object.fromEntries(provenance),
  };
}

function valueOf(fact: unknown): unknown {
  return isLong(fact) ? fact.value : fact;
}

function isLong(fact: unknown): fact is LongForm {
  return typeof fact === 'object' && fact !== null && 'value' in fact;
}
