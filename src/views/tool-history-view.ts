import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolEvents, type ToolEvent } from '#src/changes/tool-events.ts';
import { showDay, type DayView } from './day-view.ts';
import { personaPath, type Link } from './links.ts';
import { wordTakeChange } from './take-change-words.ts';
import { wordEntry, wordPriceSummary } from './wording.ts';

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

/** Shows a tool's dated events, newest first. */
export function listEvents(personas: readonly Persona[], tool: Tool): readonly EventView[] {
  return toolEvents(tool).map((event) => ({ day: showDay(event.day), ...wordEvent(personas, event) }));
}

function wordEvent(personas: readonly Persona[], event: ToolEvent): Omit<EventView, 'day'> {
  switch (event.kind) {
    case 'tool':
      return { change: event.change, href: event.url };
    case 'price':
      return { change: `Price from this day: ${[wordEntry(event.entry), wordPriceSummary(event)].filter(Boolean).join(', ')}` };
    case 'take': {
      const name = personas.find(({ id }) => id === event.persona)?.name ?? event.persona;
      return { persona: { text: name, href: personaPath(event.persona) }, change: wordTakeChange(event), reason: event.reason };
    }
  }
}
