import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { mapConcurrently } from './concurrency.ts';
import { decodeText } from './decode.ts';
import { readSource } from './read-source.ts';
import type { SortedFiles } from './sort-files.ts';
import { findSvgFaults } from './svg/find-svg-faults.ts';
import type { ContentFile } from './walk.ts';

const CONCURRENCY = 16;

/** Finds the logos that are no plain drawings: they come from anyone, and are served as documents of the site. */
export async function checkLogos({ readable }: SortedFiles): Promise<readonly Diagnostic[]> {
  const logos = readable.filter(({ at }) => at.kind === 'logo');
  return (await mapConcurrently(logos, CONCURRENCY, ({ file }) => checkLogo(file))).flat();
}

async function checkLogo(file: ContentFile): Promise<readonly Diagnostic[]> {
  const source = await readSource(file);
  if ('code' in source) return [source];
  const text = decodeText(source.bytes);
  const faults = text.value === null ? text.faults : findSvgFaults(text.value);
  return faults.map((fault) => diagnose(fault.code, source.place(fault.offset), fault));
}
