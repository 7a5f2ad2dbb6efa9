import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { toolSchema } from '../../schema/tool.ts';
import type { Records } from '../records.ts';

/** What a source can back: the fields of a tool, and its body. */
const FIELDS: readonly string[] = [...Object.keys(toolSchema.shape), 'description'];

/** Finds sources that claim to back something that is no field of a tool; `specs.contextWindow` narrows `specs` down. */
export function* checkCovers({ tools }: Records): Iterable<Diagnostic> {
  for (const tool of tools) {
    for (const [index, { covers = [] }] of (tool.value.sources ?? []).entries()) {
      for (const [place, field] of covers.entries()) {
        if (FIELDS.includes(field.replace(/^specs\..*/, 'specs'))) continue;
        const meant = suggest(field, FIELDS);
        yield diagnose('unknown-value', tool.placeOfValue(['sources', index, 'covers', place]), {
          message: `An entry of sources.covers is ${showValue(field)}, expected a field of the tool, or description for its body.`,
          mend: meant === undefined ? undefined : `Did you mean \`${meant}\`?`,
        });
      }
    }
  }
}
