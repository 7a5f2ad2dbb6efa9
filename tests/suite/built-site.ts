import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Says in one sentence that a folder holds no built site, or gives `null` when it does. */
export function findSiteFault(site: string): string | null {
  return existsSync(join(site, 'index.html')) ? null : `There is no site in ${site} yet; write it with: npm run build`;
}
