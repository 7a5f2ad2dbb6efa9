import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { specsAskedOf, specValueOf } from '#src/comparison/facts.ts';
import { showDay, type DayView } from './day-view.ts';
import { wordSpec } from './spec-words.ts';
import { hostOf, type Link } from './links.ts';
import { linkCategory } from './tool-row-view.ts';
import { wordDate, wordStatus } from './wording.ts';

/** One fact of a tool, and where it was read when it has a source of its own. */
export interface FactView {
  readonly label: string;
  readonly help?: string | undefined;
  readonly text: string;
  /** Said instead of the text, where the fact leads somewhere. */
  readonly links?: readonly Link[] | undefined;
  readonly source?: Link | undefined;
  readonly checked?: DayView | undefined;
}

/** Lists what is recorded of a tool: its own facts, then the specs of its categories; what is not recorded is left out. */
export function listFacts(catalog: Catalog, tool: Tool): readonly FactView[] {
  const fact = (label: string, text: string | undefined, field = '') =>
    text === undefined ? [] : [{ label, text, ...provenanceOf(tool, field) }];
  const categories = categoryIdsOf(tool).map((id) => linkCategory(catalog, id));
  return [
    ...fact('Best for', tool.bestFor),
    { label: 'Category', text: categories.map(({ text }) => text).join(', '), links: categories },
    ...fact('Maker', tool.maker, 'maker'),
    ...fact('Licence', tool.license, 'license'),
    ...fact('Platforms', tool.platforms?.join(', '), 'platforms'),
    ...fact('Released', tool.released && wordDate(tool.released), 'released'),
    ...fact('Status', wordStatus(tool.status)),
    ...specsAskedOf(catalog, tool).flatMap((spec) => specFact(tool, spec)),
  ];
}

function specFact(tool: Tool, spec: Spec): readonly FactView[] {
  const value = specValueOf(tool, spec);
  if (value === undefined) return [];
  return [{ label: spec.label, help: spec.help, text: wordSpec(spec, value), ...provenanceOf(tool, `specs.${spec.key}`) }];
}

function provenanceOf(tool: Tool, field: string): Pick<FactView, 'source' | 'checked'> {
  const provenance = Object.hasOwn(tool.provenance, field) ? tool.provenance[field] : undefined;
  if (!provenance) return {};
  return { source: { text: hostOf(provenance.source), href: provenance.source }, checked: showDay(provenance.verified ?? tool.verified) };
}
