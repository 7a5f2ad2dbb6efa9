import { SLUG_PATTERN } from '#src/catalog/schema/fields.ts';
import { findCertainSlug, isSpelledAlike } from './certain-spelling.ts';
import { parseYaml, toPlain } from './yaml-source.ts';

/** The list of a tool's tags, in brackets or by lines; the rest of its record does not matter here. */
const TAGS = /^tags:[ \t]*(?:\[[^\]\n]*\]|(?:\r?\n[ \t]*-[^\r\n]*)+)/m;

/** Lists the tags that the texts of tools name, each as it is spelled, or will be once it is mended. */
export function listTags(texts: readonly string[]): readonly string[] {
  const named = new Set(texts.flatMap(readTags));
  const slugs = [...named].filter((tag) => SLUG_PATTERN.test(tag));
  const mended = [...named].filter((tag) => !SLUG_PATTERN.test(tag)).flatMap((tag) => findCertainSlug(tag) ?? []);
  return [...slugs, ...mended.filter((slug) => !slugs.some((known) => isSpelledAlike(known, slug)))];
}

function readTags(text: string): readonly string[] {
  const [found] = TAGS.exec(text) ?? [];
  const value = found === undefined ? null : toPlain(parseYaml(found).contents);
  const tags: unknown = typeof value === 'object' && value !== null && 'tags' in value ? value.tags : [];
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
