import type { Catalog } from '../catalog.ts';
import { diagnose, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordCounts } from '../diagnostics/format.ts';
import { assembleCatalog } from './assemble-catalog.ts';
import { checkLogos } from './check-logos.ts';
import { crossCheck } from './cross-checks/cross-check.ts';
import { readSources } from './read-source.ts';
import { readAhead } from './record-cache/read-ahead.ts';
import type { RecordCache } from './record-cache/record-cache.ts';
import { readRecords, type Records } from './records.ts';
import { showPath } from './shown-path.ts';
import { sortFiles, type Entry } from './sort-files.ts';
import { walkContent, type Walk } from './walk.ts';

/** What reading a content folder depends on beside the folder. */
export interface ReadingOptions {
  /** The latest day that is not in the future, as YYYY-MM-DD; see `today`. */
  readonly today: string;
  /** Whether drafts are part of the catalog; they are always checked. */
  readonly drafts?: boolean;
  /** What earlier readings have kept; without it, every file is read anew. */
  readonly cache?: RecordCache;
}

/** What reading a content folder gives. */
export interface CatalogReading {
  /** `null` when any diagnostic is an error. */
  readonly catalog: Catalog | null;
  /** Slugs of the tools that are drafts, whether or not they are part of the catalog. */
  readonly drafts: readonly string[];
  /** Sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: RecordCounts;
}

/** Reads and checks a content folder; whatever it holds, the outcome is a catalog or a list of diagnostics. */
export async function readCatalog(folder: string, options: ReadingOptions): Promise<CatalogReading> {
  return readWalkedCatalog(folder, walkContent(folder), options);
}

/** Reads and checks the files that a walk of the content folder has found. */
export async function readWalkedCatalog(folder: string, walk: Walk, options: ReadingOptions): Promise<CatalogReading> {
  const { today, drafts = false, cache = null } = options;
  const isMissing = walk.diagnostics.some((diagnostic) => diagnostic.code === 'missing-folder');
  if (isMissing) return { catalog: null, drafts: [], diagnostics: walk.diagnostics, counts: { tools: 0, reviews: 0 } };
  const sorted = sortFiles(walk.files.toSorted((one, other) => (one.path < other.path ? -1 : 1)));
  const sources = readSources(sorted.readable);
  if (cache !== null) await readAhead(sources, cache);
  const { records, diagnostics: recordDiagnostics } = readRecords(sorted, cache, sources);
  const logoDiagnostics = checkLogos(sources, cache);
  cache?.save();
  const diagnostics = sortDiagnostics([
    ...walk.diagnostics,
    ...sorted.diagnostics,
    ...checkSiteFile(folder, sorted.known),
    ...recordDiagnostics,
    ...logoDiagnostics,
    ...crossCheck(records, today),
  ]);
  const catalog = hasErrors(diagnostics) ? null : assembleCatalog(records, { drafts });
  return { catalog, drafts: listDrafts(records), diagnostics, counts: countRecords(sorted.known) };
}

function listDrafts({ tools }: Records): readonly string[] {
  return tools.filter((tool) => tool.complete?.draft === true).map((tool) => tool.id);
}

function checkSiteFile(folder: string, known: readonly Entry[]): readonly Diagnostic[] {
  if (known.some(({ at }) => at.kind === 'site')) return [];
  const mend = 'Add it with name, tagline, description and url.';
  return [
    diagnose('missing-site', { file: `${showPath(folder)}/site.yaml`, line: 1, column: 1 }, { message: 'There is no site.yaml.', mend }),
  ];
}

function countRecords(known: readonly Entry[]): RecordCounts {
  const count = (kind: Entry['at']['kind']): number => known.filter(({ at }) => at.kind === kind).length;
  return { tools: count('tool'), reviews: count('review') };
}
