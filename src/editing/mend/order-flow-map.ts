import { isNode, isScalar, type Pair } from 'yaml';
import type { Edit } from './edit.ts';
import type { Disorder } from './order-keys.ts';

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Puts the entries of a mapping in braces in order, and leaves what stands between them; `null` where that is more than commas. */
export function orderFlowMap(yaml: string, { map, ordered }: Disorder): Omit<Edit, 'code'> | null {
  const segments = map.items.map(findSegment);
  const moved = ordered.map(findSegment);
  if (!map.range || segments.includes(null) || moved.includes(null)) return null;
  const [from, to] = [map.range[0], map.range[1]];
  const known = segments as readonly Segment[];
  const gaps = [...known, { start: to, end: to }].map(({ start }, index) => yaml.slice(known[index - 1]?.end ?? from, start));
  if (!gaps.every((gap, index) => isGap(gap, { isFirst: index === 0, isLast: index === known.length }))) return null;
  const texts = (moved as readonly Segment[]).map(({ start, end }) => yaml.slice(start, end));
  return { start: from, end: to, text: gaps.map((gap, index) => gap + (texts[index] ?? '')).join('') };
}

function findSegment({ key, value }: Pair): Segment | null {
  if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return null;
  return { start: key.range[0], end: value.range[1] };
}

function isGap(gap: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): boolean {
  if (isFirst) return /^\{\s*$/.test(gap);
  return isLast ? /^\s*(?:,\s*)?\}$/.test(gap) : /^\s*,\s*$/.test(gap);
}
