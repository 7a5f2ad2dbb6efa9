import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tool } from '../schema/tool.ts';
import { contentFolder } from './content-settings.ts';

/** Reads a tool's `logo.svg`, byte for byte; only for a tool that has one. */
export async function readLogo(tool: Pick<Tool, 'file'>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(contentFolder(), dirname(tool.file), 'logo.svg')));
}
