import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Spec } from '../../schema/category.ts';
import type { Records } from '../records.ts';

/** What two categories must agree on, so that one row can hold the facts of both. */
const MEANING = ['label', 'kind', 'unit', 'better'] as const;

interface Definition {
  readonly spec: Spec;
  /** Path of the category that gave it first. */
  readonly path: string;
}

/** Finds specs that a category lists twice, or that two categories define with different meanings. */
export function* checkSpecDefinitions({ categories }: Records): Iterable<Diagnostic> {
  const firsts = new Map<string, Definition>();
  for (const category of categories) {
    const listed = new Set<string>();
    for (const [index, spec] of (category.value.specs ?? []).entries()) {
      const place = category.placeOfValue(['specs', index, 'key']);
      const first = firsts.get(spec.key) ?? { spec, path: category.file.path };
      firsts.set(spec.key, first);
      if (listed.has(spec.key)) {
        yield diagnose('spec-conflict', place, { message: `The spec \`${spec.key}\` is listed twice.`, mend: 'Remove one of the two.' });
      } else yield* compareMeanings(place, spec, first);
      listed.add(spec.key);
    }
  }
}

function* compareMeanings(place: Place, spec: Spec, first: Definition): Iterable<Diagnostic> {
  const differing = MEANING.find((field) => first.spec[field] !== spec[field]);
  if (differing === undefined) return;
  const message = `The ${differing} of the spec \`${spec.key}\` is ${show(spec[differing])}, but ${show(first.spec[differing])} in ${first.path}.`;
  yield diagnose('spec-conflict', place, { message, mend: 'Make them agree, or give one of them another key.' });
}

function show(value: string | undefined): string {
  return value === undefined ? 'left out' : showValue(value);
}
