import { resolve } from 'node:path';
import type { Catalog } from '../catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { contentFolder, hasService, siteUrl } from './content-settings.ts';
import { freezeDeeply } from './freeze.ts';
import { readWalkedCatalog, type CatalogReading } from './read-catalog.ts';
import { openRecordCache, type RecordCache } from './record-cache/record-cache.ts';
import { today } from './today.ts';
import { walkContent, type Walk } from './walk.ts';

/** Thrown when the content has errors; the message is the list that an editor needs. */
export class ContentFaultsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(formatDiagnostics(diagnostics));
    this.name = 'ContentFaultsError';
    this.diagnostics = diagnostics;
  }
}

interface LoadedContent {
  /** What the folder looked like when it was read; `null` in a build, where it is read once. */
  readonly fingerprint: string | null;
  readonly reading: Promise<CatalogReading>;
}

/**
 * Astro bundles the pages apart from the script that starts the build, so that this module exists twice in one process:
 * what was read is kept where both find it.
 */
const KEY = Symbol.for('pairwise.site-catalog');
const store = globalThis as { [KEY]?: LoadedContent };

/** With it, a saved file costs the reading of that file. Not where both copies find it: new code is loaded without what old code has kept. */
let developmentCache: RecordCache | undefined;

/**
 * Reads the content that a build is about to render, without drafts, and keeps it: `siteCatalog` gives the pages of the build the same
 * catalog. A later build in the same process reads again.
 */
export function readForBuild(): Promise<CatalogReading> {
  return (store[KEY] = { fingerprint: null, reading: load(walkContent(contentFolder())) }).reading;
}

/**
 * Gives the catalog of the site that is being built: read once in a build, and in development whenever a content file has changed.
 * @throws {ContentFaultsError} when the content has errors.
 */
export async function siteCatalog(): Promise<Catalog> {
  return (await siteReading()).catalog;
}

/**
 * Gives the same catalog with what else came of reading it: its warnings, and the slugs of its drafts.
 * @throws {ContentFaultsError} when the content has errors.
 */
export async function siteReading(): Promise<CatalogReading & { readonly catalog: Catalog }> {
  const isDevelopment = process.env['NODE_ENV'] === 'development';
  const reading = await (isDevelopment ? readWhenChanged() : (store[KEY]?.reading ?? readForBuild()));
  const { catalog } = reading;
  if (catalog === null) throw new ContentFaultsError(reading.diagnostics);
  return { ...reading, catalog };
}

async function readWhenChanged(): Promise<CatalogReading> {
  const walk = walkContent(contentFolder());
  const fingerprint = describeWalk(walk);
  if (store[KEY]?.fingerprint !== fingerprint) store[KEY] = { fingerprint, reading: load(walk, { drafts: true }) };
  return store[KEY].reading;
}

async function load(walk: Walk, { drafts } = { drafts: false }): Promise<CatalogReading> {
  const settings = { hasService: hasService() };
  const url = siteUrl();
  // A build reads all files itself: next to its pages the time is nothing, and nothing but the files has a say in them.
  const cache = drafts ? (developmentCache ??= openRecordCache(resolve('.cache', 'check'))) : undefined;
  const reading = await readWalkedCatalog(contentFolder(), walk, { today: today(), drafts, ...(cache && { cache }) });
  if (reading.catalog === null) return reading;
  const { site } = reading.catalog;
  return { ...reading, catalog: freezeDeeply({ ...reading.catalog, ...settings, site: url === null ? site : { ...site, url } }) };
}

/** Names all that shows whether a file has changed, without opening one. */
function describeWalk({ files, diagnostics }: Walk): string {
  return JSON.stringify([contentFolder(), today(), files.map(({ path, size, modified }) => [path, size, modified]), diagnostics]);
}
