import type { Place } from '../diagnostics/diagnostic.ts';
import type { Prose } from '../prose.ts';
import type { ContentFile } from './walk.ts';
import type { Path } from './yaml/tree.ts';

/** A record as it was read, before it is known whether it fits the others. */
export interface SourceRecord<Value> {
  readonly file: ContentFile;
  /** The id or slug that the path gives; of a review, the persona's. */
  readonly id: string;
  /** The keys that are as they should be. */
  readonly value: Partial<Value>;
  /** The whole record, when all keys are. */
  readonly complete: Value | null;
  /** The record as parsed, before its schema. */
  readonly raw: unknown;
  /** The body; `null` in files without one, and where it could not be rendered. */
  readonly body: Prose | null;
  readonly placeOfBody: Place;
  placeOfKey(path: Path): Place;
  placeOfValue(path: Path): Place;
}
