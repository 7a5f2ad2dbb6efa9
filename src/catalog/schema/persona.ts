import { z } from 'zod';
import { line } from './fields.ts';
import type { Prose } from '../prose.ts';

/** Front matter of `personas/<id>.md`. */
export const personaSchema = z.strictObject({
  name: line(40).describe('What the persona is called.'),
  order: z.int().min(1).describe('Its place in every panel; no two personas share one.'),
  focus: line(120).describe('The question it asks, in one line.'),
});

/** A fixed point of view that the editors keep. */
export type Persona = Readonly<z.infer<typeof personaSchema>> & {
  readonly id: string;
  /** How this persona judges. */
  readonly body: Prose;
  readonly file: string;
};
