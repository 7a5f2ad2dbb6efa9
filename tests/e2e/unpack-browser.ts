import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from './find-browser.ts';

/** Lies in node_modules, so that a new version of the package, which npm installs from scratch, is unpacked anew. */
const FOLDER = resolve('node_modules', '.cache', 'chromium');

/** Unpacks the Chromium that npm installed, once; it then needs neither libraries nor fonts of the machine. */
export async function unpackBrowser(): Promise<Browser> {
  if (!existsSync(FOLDER)) await unpackInto(FOLDER);
  const executablePath = join(FOLDER, 'chromium');
  const fonts: Record<string, string> = { FONTCONFIG_FILE: join(FOLDER, 'fonts.conf') };
  const hasLibraries = spawnSync(executablePath, ['--version']).status === 0;
  return { executablePath, env: hasLibraries ? fonts : { ...fonts, LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib') } };
}

/** Works beside the folder and renames at the end: a run that is broken off leaves nothing that looks whole. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(resolve(folder, '..'), { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  await inTemporaryFolder(beside, async () => {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    // Libraries that a bare machine lacks (NSS, expat); the package unpacks them only on one vendor's cloud.
    await inflate(resolve('node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
  });
  await writeFile(join(beside, 'fonts.conf'), fontSettings(folder));
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** The package unpacks into the system's temporary folder and has no option for another. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The machine's fonts first, where it has any, and the packed ones. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
