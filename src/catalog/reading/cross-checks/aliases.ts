import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { knownIds, type Records } from '../records.ts';

/** Finds former slugs that lead to two places: they are the slug of a tool, or stand in two records. */
export function* checkAliases(records: Records): Iterable<Diagnostic> {
  const slugs = knownIds(records, 'tool');
  const owners = new Map<string, string>();
  for (const tool of records.tools) {
    for (const [index, alias] of (tool.value.aliases ?? []).entries()) {
      const place = tool.placeOfValue(['aliases', index]);
      const owner = owners.get(alias);
      if (slugs.has(alias)) {
        yield diagnose('alias-taken', place, {
          message: `The alias \`${alias}\` is the slug of a tool.`,
          mend: 'Remove it: an alias is a slug that no tool has any more.',
        });
      } else if (owner !== undefined) {
        yield diagnose('alias-taken', place, {
          message: `The alias \`${alias}\` stands in ${owner} already.`,
          mend: 'Leave it in one place.',
        });
      } else owners.set(alias, tool.file.path);
    }
  }
}
