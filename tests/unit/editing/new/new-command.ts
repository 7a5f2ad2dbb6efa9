import { createRecord } from '#src/editing/new/create-record.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { TODAY } from '../../../content/content-folder.ts';

/** Runs the command without a terminal, and names the folder `content`. */
export async function add(folder: string, ...args: readonly string[]) {
  const { text, isDone } = await createRecord(args, { folder, day: TODAY, terminal: null, cacheFolder: null });
  return { lines: text.replaceAll(showPath(folder), 'content').split('\n'), isDone };
}

/** The fewest words that add a tool. */
export const GAMMA = ['tool', 'Gamma', '--category', 'models', '--homepage', 'https://gamma.example'];
