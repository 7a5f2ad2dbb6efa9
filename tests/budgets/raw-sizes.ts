import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from './built-pages.ts';

/** A page and the bytes of its HTML before compression. */
export interface SizedPage {
  readonly address: string;
  readonly size: number;
}

/** Sizes pages of a built site without reading them. */
export function measureRawSizes(site: string, addresses: readonly string[]): Promise<readonly SizedPage[]> {
  return Promise.all(addresses.map(async (address) => ({ address, size: (await stat(join(site, fileOf(address)))).size })));
}
