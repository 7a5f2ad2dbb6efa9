import { reviewCollectionName, type ReviewPlaceRule } from '#src/views/admin/slug-rule.ts';
import type { FormConfig } from '#src/views/admin/form-config.ts';
import type { Values } from './form-values.ts';

/** Tells in one sentence why a new review may not be saved, or `null`: Sveltia would save a second one of a tool under another name. */
export function findReviewFault({ collections }: FormConfig, { persona, tool }: Values): string | null {
  const collection = collections.find(({ name }) => name === reviewCollectionName(String(persona)));
  const rule = collection?.['slug'] as ReviewPlaceRule | undefined;
  if (rule === undefined) return null;
  if (typeof tool !== 'string' || tool === '') return 'Choose the tool that is reviewed.';
  const [pattern, fault] = rule.pattern;
  return new RegExp(pattern).test(tool) ? null : fault;
}
