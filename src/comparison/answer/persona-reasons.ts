import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { scorecard } from '../scorecard.ts';
import type { Reason } from './reasons.ts';

/** Fewest points between two scores of one persona that count as a preference. */
const PREFERENCE_MIN = 3;

/** The personas that score a tool above all of the others, if they score the others at all. */
export function personaReasons(personas: readonly Persona[], tool: Tool, others: readonly Tool[]): readonly Reason[] {
  return scorecard(personas, [tool, ...others]).flatMap(({ persona, takes: [own, ...rest] }): readonly Reason[] => {
    const scored = rest.filter((take) => take !== null);
    if (!own || scored.length < others.length) return [];
    const scores = scored.map(({ score }) => score);
    const ahead = own.score - Math.max(...scores);
    const shipsAlone = own.verdict === 'ship' && scored.every(({ verdict }) => verdict === 'skip');
    if (ahead < PREFERENCE_MIN) return [];
    const weight = (shipsAlone ? 55 : 20) + Math.min(ahead, 40) / 2;
    return [{ kind: 'persona', persona, score: own.score, others: scores, shipsAlone, verdict: own.verdict, weight }];
  });
}
