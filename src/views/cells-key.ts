import type { Catalog } from '#src/catalog/catalog.ts';
import { wordList } from './wording.ts';

/** Says what the squares beside a panel stand for; nothing without personas. */
export function wordCells({ personas }: Pick<Catalog, 'personas'>): string | undefined {
  if (personas.length === 0) return undefined;
  const names = wordList(personas.map((persona) => persona.name));
  return `Each square is a persona: ${names}. Filled ships, slashed skips, dotted has no take.`;
}
