import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolEvents, type NewsEvent, type PriceEvent, type TakeEvent } from '#src/changes/tool-events.ts';
import { showDay, type DayView } from './day-view.ts';
import { personaPath, type Link } from './links.ts';
import { wordPriceFrom } from './price-words.ts';
import { wordTakeChange } from './take-change-words.ts';

/** Something that happened to a tool. */
export interface EventView {
  readonly day: DayView;
  /** Whose take changed, where one did. */
  readonly persona?: Link | undefined;
  readonly change: string;
  /** Where it was announced. */
  readonly href?: string | undefined;
  readonly reason?: string | undefined;
}

/** Shows what happened to a tool, newest first; when the record and its reviews came stands elsewhere on the page. */
export function listEvents(personas: readonly Persona[], tool: Tool): readonly EventView[] {
  return toolEvents(tool).flatMap((event) =>
    event.kind === 'added' || event.kind === 'review' ? [] : [{ day: showDay(event.day), ...wordEvent(personas, event) }],
  );
}

function wordEvent(personas: readonly Persona[], event: NewsEvent | PriceEvent | TakeEvent): Omit<EventView, 'day'> {
  switch (event.kind) {
    case 'news':
      return { change: event.change, href: event.url };
    case 'price':
      return { change: wordPriceFrom(event) };
    case 'take': {
      const name = personas.find(({ id }) => id === event.persona)?.name ?? event.persona;
      return { persona: { text: name, href: personaPath(event.persona) }, change: wordTakeChange(event), reason: event.reason };
    }
  }
}
