import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { ToolRecord } from '../../schema/tool.ts';
import { knownIds, type Records } from '../records.ts';
import type { SourceRecord } from '../source-record.ts';
import type { Path } from '../yaml/tree.ts';
import { collectKnownTools, wordUnknownTool, type KnownTools } from './known-tools.ts';

/** A slug or id that a record names, and where. */
interface Reference {
  readonly id: string;
  readonly path: Path;
}

/** Finds categories and tools that a tool names, and that do not exist. */
export function* checkReferences(records: Records): Iterable<Diagnostic> {
  const categories = knownIds(records, 'category');
  const known = collectKnownTools(records);
  for (const tool of records.tools) {
    yield* checkCategories(tool, categories);
    yield* checkTools(tool, known);
  }
}

function* checkCategories(tool: SourceRecord<ToolRecord>, categories: ReadonlySet<string>): Iterable<Diagnostic> {
  const { category, alsoIn = [] } = tool.value;
  for (const { id, path } of [...single(category, 'category'), ...list(alsoIn, 'alsoIn')]) {
    if (categories.has(id)) continue;
    const meant = suggest(id, categories);
    const mend = meant === undefined ? `Add categories/${id}.md, or name one that is there.` : `Did you mean \`${meant}\`?`;
    yield diagnose('unknown-category', tool.placeOfValue(path), { message: `There is no category called ${showValue(id)}.`, mend });
  }
}

function* checkTools(tool: SourceRecord<ToolRecord>, known: KnownTools): Iterable<Diagnostic> {
  const { successor, compareWith = [] } = tool.value;
  for (const { id, path } of [...single(successor, 'successor'), ...list(compareWith, 'compareWith')]) {
    if (id === tool.id) {
      yield diagnose('self-reference', tool.placeOfValue(path), {
        message: `The tool names itself under ${String(path[0])}.`,
        mend: 'Name another tool, or remove it.',
      });
    } else if (!known.slugs.has(id)) {
      yield diagnose('unknown-tool', tool.placeOfValue(path), wordUnknownTool(id, known));
    }
  }
}

function single(id: string | undefined, key: string): readonly Reference[] {
  return id === undefined ? [] : [{ id, path: [key] }];
}

function list(ids: readonly string[], key: string): readonly Reference[] {
  return ids.map((id, index) => ({ id, path: [key, index] }));
}
