import type { ContentPath } from '#src/catalog/reading/content-path.ts';
import type { Path } from '#src/catalog/reading/yaml/tree.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import type { MendableCode } from './edit.ts';

/** Names that only the content knows. */
export interface KnownNames {
  readonly tools: readonly string[];
  readonly personas: readonly string[];
  /** The specs of each category, by its id. */
  readonly categories: ReadonlyMap<string, readonly Spec[]>;
  /** The tags that tools have, asked for only where one is wrong: who does not know them has to read every tool. */
  readonly tags: () => readonly string[];
}

/** The words that may stand somewhere, and what the check calls any other. */
export interface Words {
  readonly words: readonly string[];
  readonly code: MendableCode;
}

/** A file, and what is known around it. */
export interface Surroundings {
  readonly at: ContentPath;
  readonly names: KnownNames;
  /** The specs that a tool may give. */
  readonly specs: readonly Spec[];
}

/** Gives the words that a value at a path may be, where the content knows them; the schema knows those of all other places. */
export function wordsAt(path: Path, { at, names, specs }: Surroundings): Words | null {
  const key = path.filter((step) => typeof step !== 'number').join('.');
  switch (at.kind) {
    case 'tool':
      if (key === 'slug') return { words: [at.slug], code: 'path-mismatch' };
      if (key === 'category' || key === 'alsoIn') return { words: [...names.categories.keys()], code: 'unknown-category' };
      if (key === 'successor' || key === 'compareWith') return { words: names.tools, code: 'unknown-tool' };
      return key === 'sources.covers' ? { words: fieldsOf(specs), code: 'unknown-value' } : null;
    case 'review':
      if (key === 'tool') return { words: [at.slug], code: 'path-mismatch' };
      return key === 'persona' ? { words: [at.persona], code: 'path-mismatch' } : null;
    case 'note':
      return key === 'pick' ? { words: [...at.id.split('-vs-'), 'depends'], code: 'pick-not-in-pair' } : null;
    default:
      return null;
  }
}

/** Gives the keys that a mapping at a path may have, where the content knows them. */
export function keysAt(path: Path, { at, names, specs }: Surroundings): Words | null {
  if (at.kind === 'tool' && path.length === 1 && path[0] === 'specs') return { words: specs.map(({ key }) => key), code: 'unknown-spec' };
  if (at.kind === 'site' && path[0] === 'presets' && path.at(-1) === 'weights') return { words: names.personas, code: 'unknown-persona' };
  return null;
}

/** Gives the words that others have chosen for a place where any may stand. */
export function wordsLikelyAt(path: Path, { at, names }: Surroundings): readonly string[] {
  return at.kind === 'tool' && path[0] === 'tags' ? names.tags() : [];
}

function fieldsOf(specs: readonly Spec[]): readonly string[] {
  return [...Object.keys(toolSchema.shape), 'description', ...specs.map(({ key }) => `specs.${key}`)];
}
