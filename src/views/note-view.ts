import type { Prose } from '#src/catalog/prose.ts';
import type { Note } from '#src/catalog/schema/note.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import type { Side } from './side.ts';
import { showDay, type DayView } from './day-view.ts';

/** The editors' own words on a pair. */
export interface NoteView {
  /** What they would take, when they say so. */
  readonly pick?: { readonly side?: Side | undefined; readonly words: string } | undefined;
  readonly body: Prose;
  readonly written: DayView | null;
}

/** Shows the editors' note on a pair. */
export function buildNoteView(note: Note, pair: Pair): NoteView {
  return {
    pick: note.pick ? wordPick(note.pick, pair) : undefined,
    body: note.body,
    written: note.date === undefined ? null : showDay(note.date),
  };
}

function wordPick(pick: string, pair: Pair): NoteView['pick'] {
  if (pick === 'depends') return { words: 'It depends on the job.' };
  return pick === pair.a.slug ? { side: 'a', words: pair.a.name } : { side: 'b', words: pair.b.name };
}
