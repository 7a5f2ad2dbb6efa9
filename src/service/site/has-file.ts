import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Tells whether a built site's folder has the file of an address; that of a page is its `index.html`. */
export function hasFile(folder: string, address: string): boolean {
  const [path = ''] = address.split('?');
  return existsSync(join(folder, path, path.endsWith('/') ? 'index.html' : ''));
}
