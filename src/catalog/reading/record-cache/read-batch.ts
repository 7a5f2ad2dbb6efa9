import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readRecord } from '../read-record.ts';
import type { Source } from '../read-source.ts';
import { recordSchemas } from '../record-schemas.ts';
import type { Entry } from '../sort-files.ts';
import type { RecordCache } from './record-cache.ts';

/** Reads files for nothing but what a cache keeps of them; their bytes may have been read already. */
export function readBatch(batch: readonly Entry[], cache: RecordCache, sources: ReadonlyMap<Entry, Source | Diagnostic> = new Map()): void {
  for (const entry of batch) {
    const { kind } = entry.at;
    if (kind !== 'logo') readRecord(entry, { schema: recordSchemas[kind], cache, source: sources.get(entry) });
  }
}
