import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from './decode.ts';
import type { Fault } from './fault.ts';
import type { Source } from './read-source.ts';
import { readThrough } from './record-cache/kept-reading.ts';
import type { RecordCache } from './record-cache/record-cache.ts';
import type { Entry } from './sort-files.ts';
import { findSvgFaults } from './svg/find-svg-faults.ts';

/** Finds the logos that are no plain drawings: they come from anyone, and are served as documents of the site. */
export function checkLogos(sources: ReadonlyMap<Entry, Source | Diagnostic>, cache: RecordCache | null): readonly Diagnostic[] {
  return [...sources].flatMap(([{ at }, source]) => (at.kind === 'logo' ? checkLogo(source, cache) : []));
}

function checkLogo(source: Source | Diagnostic, cache: RecordCache | null): readonly Diagnostic[] {
  if ('code' in source) return [source];
  const { bytes, place } = source;
  const { faults } = readThrough(cache, { kind: 'logo', bytes }, () => ({ content: null, faults: findFaults(bytes) }));
  return faults.map((fault) => diagnose(fault.code, place(fault.offset), fault));
}

function findFaults(bytes: Uint8Array): readonly Fault[] {
  const text = decodeText(bytes);
  return text.value === null ? text.faults : findSvgFaults(text.value);
}
