import './disable-telemetry.ts';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'astro';
import type { Catalog } from '#src/catalog/catalog.ts';
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { contentFolder, hasService, outputFolder, siteUrl } from '#src/catalog/reading/content-settings.ts';
import { readForBuild } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { writeBesidePages } from './beside-pages.ts';
import { writeHostFiles } from './host-files.ts';
import { mergeFolder } from './merge-folder.ts';
import { findOutputFault } from './output-folder.ts';
import { formatPrecompressReport, precompress } from './precompress.ts';
import { replaceFolder } from './replace-folder.ts';
import { formatPictureReport } from './share-pictures/write-share-pictures.ts';

/** What became of a build. */
export interface BuildOutcome {
  readonly isBuilt: boolean;
  /** What to tell the person who asked for it: what is wrong in the content or the settings, or what was written. */
  readonly report: string;
}

/**
 * Checks the content, renders the site, and puts it in the place of the output folder in one go: a build that fails leaves the previous
 * output as it was. A fault of the code is thrown.
 */
export async function buildSite(output: string = outputFolder()): Promise<BuildOutcome> {
  const start = performance.now();
  const fault = findSettingFault() ?? (await findOutputFault(output, contentFolder()));
  if (fault !== null) return { isBuilt: false, report: fault };
  const { catalog, diagnostics, counts } = await readForBuild();
  const report = formatReport(counts, diagnostics);
  if (catalog === null) return { isBuilt: false, report };
  const written = await render(catalog, resolve(output));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { isBuilt: true, report: `${report}\n${written}\nThe site is built into ${output}, in ${seconds} s.` };
}

function findSettingFault(): string | null {
  try {
    siteUrl();
    hasService();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Writes pages, what stands beside them, what hosts read and what the server here sends, and says what came of all but the pages. Astro moves files by renaming them, which
 * no file system does across its border, so all is written inside the project first.
 */
async function render(catalog: Catalog, target: string): Promise<string> {
  // What a shell has set must not make a build show drafts.
  process.env['NODE_ENV'] = 'production';
  // One place for each output: builds of different outputs do not meet, and what a killed build leaves is emptied by the next one.
  const staged = resolve('.cache', 'build', createHash('sha256').update(target).digest('hex').slice(0, 12));
  const task = { catalog, today: today(), folder: `${staged}-beside`, pictureCache: resolve('.cache', 'share-pictures') };
  const pictures = await writeBesidePages(task, () => build({ outDir: staged, logLevel: 'warn' }));
  mergeFolder(task.folder, staged);
  const lost = await writeHostFiles(catalog, staged);
  // A static host compresses by itself, or takes no second file of a name.
  const packed = catalog.hasService ? formatPrecompressReport(await precompress(staged, resolve('.cache', 'compressed'))) : null;
  await replaceFolder(staged, target);
  return [formatPictureReport(pictures), lost, packed].filter((line) => line !== null).join('\n');
}
