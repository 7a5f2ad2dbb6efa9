import { toolDataPath } from '#src/views/links.ts';
import { readStorage, writeStorage } from '../storage.ts';
import { findPage } from '../page-exists.ts';
import { readTray, writeTray } from './tray-store.ts';

/** Day on which the tray was last held against the site. */
const CHECKED_KEY = 'pairwise:tray:checked';

/** Once a day takes those tools out of the tray that the site has no more; tells whether there was one. */
export async function dropMissingTools(): Promise<boolean> {
  const today = new Date().toISOString().slice(0, 10);
  if (readStorage(CHECKED_KEY) === today) return false;
  const answers = await Promise.all(readTray().map(async ({ slug }) => ({ slug, answer: await findPage(toolDataPath(slug)) })));
  if (answers.every(({ answer }) => answer !== 'unknown')) writeStorage(CHECKED_KEY, today);
  const missing = new Set(answers.flatMap(({ slug, answer }) => (answer === 'missing' ? [slug] : [])));
  if (missing.size > 0) writeTray(readTray().filter(({ slug }) => !missing.has(slug)));
  return missing.size > 0;
}
