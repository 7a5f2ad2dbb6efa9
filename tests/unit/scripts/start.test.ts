import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from '#src/service/listen.ts';

function start(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts', ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('refuses a taken port before it builds', async () => {
  const other = await listen(new Hono(), { host: '127.0.0.1', port: 0 });
  if (typeof other === 'string') throw new Error(other);
  const { port } = other.address;
  expect(start({ PORT: String(port) })).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is taken by another program; choose another one, such as PORT=4321.\n`,
  });
  await other.close();
});

test('refuses a port that is none', () => {
  expect(start({ PORT: 'http' })).toEqual({ status: 1, stdout: '', stderr: 'PORT is "http", expected a whole number from 1 to 65535.\n' });
});

test('says that there is nothing to serve yet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  const free = await listen(new Hono(), { host: '127.0.0.1', port: 0 });
  if (typeof free === 'string') throw new Error(free);
  await free.close();
  expect(start({ PORT: String(free.address.port), PAIRWISE_OUT: folder }, '--no-build')).toEqual({
    status: 1,
    stdout: '',
    stderr: `There is no site in ${folder} yet; leave out --no-build to build it.\n`,
  });
  await rm(folder, { recursive: true });
});
