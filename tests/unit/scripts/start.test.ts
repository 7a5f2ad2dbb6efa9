import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen } from '#src/service/server/listen.ts';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'pairwise-'))));
afterEach(() => rm(folder, { recursive: true }));

/** What the command is told by its environment: folders of its own, any free port. */
function environmentWith(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = { PORT: '0', PAIRWISE_OUT: join(folder, 'site'), PAIRWISE_DATA: join(folder, 'data'), PAIRWISE_LIMITS: 'off' };
  return { ...process.env, ...own, ...environment };
}

function start(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts', ...args], {
    env: environmentWith(environment),
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
  expect(await readdir(folder)).toEqual([]);
});

test('refuses a setting that is wrong before it does anything', async () => {
  expect(start({ PAIRWISE_LIMITS: 'none' })).toEqual({ status: 1, stdout: '', stderr: 'PAIRWISE_LIMITS is "none", expected on or off.\n' });
  expect(await readdir(folder)).toEqual([]);
});

test('says that there is nothing to serve yet', async () => {
  expect(start({}, '--no-build')).toEqual({
    status: 1,
    stdout: '',
    stderr: `There is no site in ${join(folder, 'site')} yet; leave out --no-build to build it.\n`,
  });
  expect(await readdir(folder)).toEqual([]);
});

test('refuses a database that cannot be reached before it builds', async () => {
  const free = await listen(new Hono(), { host: '127.0.0.1', port: 0 });
  if (typeof free === 'string') throw new Error(free);
  await free.close();
  const { status, stdout, stderr } = start({ DATABASE_URL: `postgres://ada:secret@127.0.0.1:${free.address.port}/votes` });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The database of DATABASE_URL cannot be used \(.+\): .+\.\n$/);
  expect(stderr).not.toContain('secret');
  expect(await readdir(folder)).toEqual([]);
});

test('serves what was built, says what it does, and ends well when it is stopped', async () => {
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', 'index.html'), '<h1>Home</h1>');
  const child = spawn(process.execPath, ['scripts/start.ts', '--no-build'], { env: environmentWith({ LOG_LEVEL: 'silent' }) });
  try {
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.startsWith('The site is on ')) break;
    }
    const url = /http:\/\/localhost:\d+/.exec(lines.at(-1) ?? '')?.[0] ?? '';
    expect(lines).toEqual([
      `Votes and subscribers are kept in ${join(folder, 'data')} (SQLite).`,
      `Mails are not sent: they are written to ${join(folder, 'data', 'mails')} as .eml files, as there is no SMTP_URL.`,
      'LIMITS ARE OFF (PAIRWISE_LIMITS=off): anybody may vote as often as they like, no challenge is asked and nothing is held back.',
      `The site is on ${url} (Ctrl-C stops it).`,
    ]);
    expect(await (await fetch(url.replace('localhost', '127.0.0.1'))).text()).toBe('<h1>Home</h1>');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
