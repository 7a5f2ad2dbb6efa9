import { createServer, request, type OutgoingHttpHeaders } from 'node:http';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markText } from '#src/editing/form/text-mark.ts';
import { serveContentFiles } from '#src/build/editors-form/serve-content-files.ts';

let folder = '';
let port = 0;
let stop = (): void => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-files-'));
  await writeFile(join(folder, 'site.yaml'), 'name: Site\n');
  await writeFile(join(folder, 'votes.json'), '{}');
  const middleware = serveContentFiles(folder);
  const server = createServer((incoming, response) => middleware(incoming, response, () => response.writeHead(404).end('Not the form.')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  stop = () => server.close();
});

afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ask {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: OutgoingHttpHeaders;
}

function ask({ method = 'GET', path = '', body, headers = { 'Sec-Fetch-Site': 'same-origin' } }: Ask): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path: `/admin/files/${path}`, headers: { Host: `localhost:${port}`, ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve(`${answer.statusCode} ${text}`));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

test('lists the files that the form edits, and no others', async () => {
  expect(await ask({})).toBe('200 {"content/site.yaml":"name: Site\\n"}');
});

test('writes, replaces and removes a file, and leaves no empty folder behind', async () => {
  await mkdir(join(folder, 'tools/nova'), { recursive: true });
  await writeFile(join(folder, 'tools/nova/tool.md'), 'a tool');
  const path = 'content/tools/nova/reviews/builder.md';
  expect(await ask({ method: 'PUT', path, body: 'one' })).toBe('200 Done.');
  expect(await ask({ method: 'PUT', path, body: 'two' })).toBe('200 Done.');
  expect(await readdir(join(folder, 'tools/nova/reviews'))).toEqual(['builder.md']);
  expect(await readFile(join(folder, 'tools/nova/reviews/builder.md'), 'utf8')).toBe('two');
  expect(await ask({ method: 'DELETE', path })).toBe('200 Done.');
  expect(await readdir(join(folder, 'tools/nova'))).toEqual(['tool.md']);
});

test('writes over a file, or removes it, only while it holds what was read', async () => {
  const path = 'content/site.yaml';
  const own = { 'Sec-Fetch-Site': 'same-origin' };
  const read = { ...own, 'If-Match': await markText('name: Site\n') };
  const fresh = { ...own, 'If-None-Match': '*' };
  const changed =
    '412 The file has changed since the form read it, in another tab or program. Copy your words, load this page anew, and put them in there.';
  expect(await ask({ method: 'PUT', path, body: 'new', headers: fresh })).toBe(changed);
  expect(await ask({ method: 'PUT', path, body: 'mine', headers: read })).toBe('200 Done.');
  // The answer may have got lost: the same is asked for again.
  expect(await ask({ method: 'PUT', path, body: 'mine', headers: read })).toBe('200 Done.');
  expect(await ask({ method: 'PUT', path, body: 'other', headers: read })).toBe(changed);
  expect(await ask({ method: 'DELETE', path, headers: read })).toBe(changed);
  expect(await readFile(join(folder, 'site.yaml'), 'utf8')).toBe('mine');
});

test('refuses a review of a tool that is not there', async () => {
  expect(await ask({ method: 'PUT', path: 'content/tools/nova-1/reviews/pm.md', body: 'x' })).toBe(
    '400 The tool has a review by this persona already, or is itself not saved yet.',
  );
  expect(await readdir(folder)).toEqual(['site.yaml', 'votes.json']);
});

test.each([
  'content/../escaped.md',
  'content/tools/..%2f..%2fescaped/tool.md',
  'content/tools/nova/logo.svg',
  'content/votes.json',
  'content/tools/Nova/tool.md',
  'etc/passwd',
  'content/%00.md',
])('refuses to write %s', async (path) => {
  expect(await ask({ method: 'PUT', path, body: 'x' })).toMatch(/^(?:400 ".*" is no file that the form edits\.|404 Not the form\.)$/);
  expect(await readdir(folder)).toEqual(['site.yaml', 'votes.json']);
});

test('follows no link out of the content folder', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'pairwise-outside-'));
  await mkdir(join(folder, 'tools'));
  await symlink(outside, join(folder, 'tools/nova'));
  expect(await ask({ method: 'PUT', path: 'content/tools/nova/tool.md', body: 'x' })).toBe(
    '400 tools/nova/tool.md is a link, or lies in one; write the file that it leads to.',
  );
  expect(await readdir(outside)).toEqual([]);
  expect((await lstat(join(folder, 'tools/nova'))).isSymbolicLink()).toBe(true);
  await rm(outside, { recursive: true });
});

test('refuses a file that is larger than any content file may be', async () => {
  expect(await ask({ method: 'PUT', path: 'content/site.yaml', body: 'x'.repeat(1024 * 1024 + 1) })).toBe(
    '400 content/site.yaml would be larger than any content file may be.',
  );
  expect(await readFile(join(folder, 'site.yaml'), 'utf8')).toBe('name: Site\n');
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, '403 The content is edited by the form of this server alone.'],
  [{ 'Sec-Fetch-Site': 'same-site' }, '403 The content is edited by the form of this server alone.'],
  [{ Origin: 'http://localhost:1' }, '403 The content is edited by the form of this server alone.'],
  [{}, '403 The content is edited by the form of this server alone.'],
  [
    { Host: 'evil.example:4321', 'Sec-Fetch-Site': 'same-origin' },
    '403 The content is edited under localhost, not under "evil.example:4321".',
  ],
])('refuses a request with the headers %j', async (headers, refusal) => {
  expect(await ask({ headers })).toBe(refusal);
  expect(await ask({ method: 'PUT', path: 'content/site.yaml', body: 'x', headers })).toBe(refusal);
  expect(await readFile(join(folder, 'site.yaml'), 'utf8')).toBe('name: Site\n');
});
