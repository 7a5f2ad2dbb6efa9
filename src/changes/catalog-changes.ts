import { byCodeUnit, toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Note } from '#src/catalog/schema/note.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { changeId, firstSlug, toolChanges, type ToolChange } from './tool-changes.ts';

/** The editors' words on a pair. */
export interface NoteChange {
  readonly kind: 'note';
  readonly id: string;
  readonly day: string;
  readonly pair: Pick<Pair, 'slug' | 'a' | 'b'>;
  readonly note: Note;
}

/** Something dated that followers are told. */
export type Change = ToolChange | NoteChange;

/** Of one day, what is new comes first. */
const KINDS: readonly Change['kind'][] = ['added', 'panel', 'note', 'price', 'news'];

/** Everything dated of a catalog, newest first; of one day by kind, then by first slug. */
export const catalogChanges: (catalog: Catalog) => readonly Change[] = remember((catalog: Catalog) =>
  newestFirst([...catalog.tools.flatMap(changesHere), ...noteChanges(catalog)]),
);

/** Everything dated of the tools that stand in a category, newest first. */
export function categoryChanges(catalog: Catalog, { id }: Pick<Category, 'id'>): readonly Change[] {
  const tools = new Set(toolsIn(catalog, id));
  const notes = noteChanges(catalog).filter(({ pair }) => tools.has(pair.a) || tools.has(pair.b));
  return newestFirst([...[...tools].flatMap(changesHere), ...notes]);
}

/** Everything dated of one tool, newest first, what happened before it came here included. */
export function changesOf(catalog: Catalog, tool: Tool): readonly Change[] {
  return newestFirst([...toolChanges(tool), ...noteChanges(catalog).filter(({ pair }) => pair.a === tool || pair.b === tool)]);
}

/** A tool's past comes with its record: whoever follows the site is told of the tool, and not of its years before. */
function changesHere(tool: Tool): readonly ToolChange[] {
  const { added } = tool;
  if (added === undefined) return toolChanges(tool);
  return toolChanges(tool).filter(({ kind, day }) => day >= added || kind === 'added' || kind === 'panel');
}

/** Every note has a comparison, once both its tools are out. */
const noteChanges: (catalog: Catalog) => readonly NoteChange[] = remember(({ tools, notes }: Catalog) => {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
  return [...notes.values()].flatMap((note): NoteChange[] => {
    const [first = '', second = ''] = splitPairSlug(note.pair) ?? [];
    const [a, b] = [bySlug.get(first), bySlug.get(second)];
    if (!a || !b || note.date === undefined) return [];
    const id = changeId('note', pairSlug(firstSlug(a), firstSlug(b)), note.date);
    return [{ kind: 'note', id, day: note.date, pair: { slug: note.pair, a, b }, note }];
  });
});

function newestFirst(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted(
    (one, other) => byCodeUnit(other.day, one.day) || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || byCodeUnit(one.id, other.id),
  );
}
