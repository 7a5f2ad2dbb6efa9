import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolderClaim } from '#src/service/store/sqlite/folder-claim.ts';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'pairwise-claim-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test('gives the place in a folder to one at a time, as often as that one asks', () => {
  const [one, other] = [makeFolderClaim(folder), makeFolderClaim(folder)];
  expect([one.take(), one.take(), other.take()]).toEqual([true, true, false]);
  one.release();
  expect([other.take(), one.take()]).toEqual([true, false]);
  other.release();
});

test('takes a place over at once from a process that was killed', async () => {
  const child = await holdInProcess();
  const claim = makeFolderClaim(folder);
  expect(claim.take()).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(claim.take()).toBe(true);
  claim.release();
  expect(await readdir(folder)).not.toContain('service.lock-journal');
});

/** Starts a process that takes the place. */
async function holdInProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['tests/unit/service/store/sqlite/hold-folder.ts', folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  expect(line).toBe('taken');
  return child;
}
