import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listen } from '#src/service/server/listen.ts';

let folder: string;
let url: string;
let child: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await cp('tests/e2e/content', folder, { recursive: true });
  const free = await listen(new Hono(), { host: '127.0.0.1', port: 0 });
  if (typeof free === 'string') throw new Error(free);
  await free.close();
  url = `http://127.0.0.1:${free.address.port}/`;
  const env: NodeJS.ProcessEnv = { ...process.env, PAIRWISE_CONTENT: folder, PORT: String(free.address.port) };
  // Astro serves no pages under Vitest, which it knows by this.
  delete env['VITEST'];
  child = spawn(process.execPath, ['scripts/dev.ts'], { env, stdio: 'ignore' });
});

afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function open(path = ''): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await fetch(url + path, { headers: { Accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
}

test('shows the faults in place of a page, escaped, and the page again once they are mended', { timeout: 60_000 }, async () => {
  const file = join(folder, 'site.yaml');
  const site = await readFile(file, 'utf8');
  await vi.waitFor(async () => expect((await open()).status).toBe(200), { timeout: 40_000, interval: 200 });

  await writeFile(file, `${site}<b>: 1\n`);
  const { status, html } = await open();
  expect(status).toBe(500);
  expect(html).toContain('<h1>The content has faults</h1>');
  expect(html).toContain('error unknown-key');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('<b>');

  await writeFile(file, site);
  expect((await open()).status).toBe(200);
});

test('shows a changed record on a page that was open before', { timeout: 60_000 }, async () => {
  const comparison = 'compare/alpha-vs-gamma/';
  await vi.waitFor(async () => expect((await open(comparison)).html).toContain('It ran before the kettle boiled'), {
    timeout: 40_000,
    interval: 200,
  });
  const file = join(folder, 'tools', 'alpha', 'reviews', 'maker.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('before the kettle boiled', 'while the kettle boiled'));
  await vi.waitFor(async () => expect((await open(comparison)).html).toContain('It ran while the kettle boiled'), {
    timeout: 10_000,
    interval: 200,
  });
});
