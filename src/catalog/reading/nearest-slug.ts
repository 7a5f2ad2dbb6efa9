import { isAmbiguousInPairs, SLUG_MAX } from '../schema/fields.ts';

/**
 * Gives the slug that a name comes closest to; `undefined` when that would be empty, too long, a guess, or ambiguous in a pair's address.
 * @example nearestSlug('Développer Tools') // 'developper-tools'
 */
export function nearestSlug(name: string): string | undefined {
  if (/\p{C}/u.test(name)) return undefined;
  const words = name
    .slice(0, 2 * SLUG_MAX)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-');
  return slug === '' || slug.length > SLUG_MAX || isAmbiguousInPairs(slug) ? undefined : slug;
}
