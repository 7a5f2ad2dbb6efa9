import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingPackages } from '../../../scripts/installed-packages.mjs';

const DEBIAN = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const MAC = { os: 'darwin', cpu: 'arm64', libc: undefined };

const LOCK = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' },
    'node_modules/binary-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/binary-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/binary-mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/binary-wasm/node_modules/runtime': { version: '1.0.0', optional: true },
  },
};
const INSTALLED = {
  packages: {
    'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' },
    'node_modules/binary-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  },
};

test('misses nothing when only the builds for other machines are absent', () => {
  expect(missingPackages(LOCK, INSTALLED, DEBIAN)).toEqual([]);
});

test('misses the build for this machine when the folder was copied from another', () => {
  expect(missingPackages(LOCK, INSTALLED, MAC)).toEqual(['node_modules/binary-mac']);
  expect(missingPackages(LOCK, INSTALLED, { ...DEBIAN, libc: 'musl' })).toEqual(['node_modules/binary-musl']);
});

test('misses what is of another version or another content', () => {
  const other = (changed: object) => ({ packages: { ...INSTALLED.packages, 'node_modules/astro': { version: '7.3.4', ...changed } } });
  expect(missingPackages(LOCK, other({ version: '7.3.3' }), DEBIAN)).toEqual(['node_modules/astro']);
  expect(missingPackages(LOCK, other({ integrity: 'sha512-b' }), DEBIAN)).toEqual(['node_modules/astro']);
});

test('misses all that this machine needs when nothing is installed', () => {
  expect(missingPackages(LOCK, {}, DEBIAN)).toEqual(['node_modules/astro', 'node_modules/binary-linux']);
});

test('says in one sentence that the lock file is missing or broken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await mkdir(join(folder, 'scripts'));
  await cp('scripts/ensure-installed.mjs', join(folder, 'scripts', 'ensure-installed.mjs'));
  await cp('scripts/installed-packages.mjs', join(folder, 'scripts', 'installed-packages.mjs'));
  const run = () => spawnSync(process.execPath, [join(folder, 'scripts', 'ensure-installed.mjs')], { encoding: 'utf8' });
  const sentence =
    'package-lock.json is missing or broken, so nobody can tell what to install. Restore it with: git checkout package-lock.json\n';
  expect(run()).toMatchObject({ status: 1, stdout: '', stderr: sentence });
  await writeFile(join(folder, 'package-lock.json'), '{ "packages": <<<<<<< HEAD');
  expect(run()).toMatchObject({ status: 1, stdout: '', stderr: sentence });
  await rm(folder, { recursive: true });
});
