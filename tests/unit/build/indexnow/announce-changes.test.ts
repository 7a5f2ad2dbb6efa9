import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceChanges } from '#src/build/indexnow/announce-changes.ts';
import { CASES } from '../../../content/content-folder.ts';
import { commitAll } from '../../git-repository.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pairwise-indexnow-'));
  await cp(join(CASES, 'base'), content, { recursive: true });
  commitAll(content, 'Begin');
  vi.stubEnv('PAIRWISE_CONTENT', content);
  vi.stubEnv('PAIRWISE_SITE_URL', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  return rm(content, { recursive: true });
});

/** Runs the command; `out` and `words` are what it prints on the standard output and beside it, `fault` what it ends with. */
async function run(since = 'HEAD', endpoint?: string) {
  const [out, words]: [string[], string[]] = [[], []];
  const print = { log: (line: string) => out.push(line), error: (line: string) => words.push(line) };
  const options = { since, isToSend: endpoint !== undefined, endpoint: endpoint ?? 'http://127.0.0.1:1' };
  return { fault: await announceChanges(options, print), out, words };
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(content, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

const changeTool = () => edit('tools/alpha/tool.md', '---\n', '---\npros: [It is quick]\n');
const addKey = () => edit('site.yaml', 'url: https://base.example', 'url: https://base.example\nindexNowKey: a-key-of-this-site');

async function answerWith(status: number, use: (endpoint: string, bodies: readonly string[]) => Promise<void>): Promise<void> {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`, bodies);
  } finally {
    server.close();
  }
}

test('says that no page has changed, and sends nothing', async () => {
  expect(await run('HEAD', 'http://127.0.0.1:1')).toEqual({ fault: null, out: [], words: ['No page has changed.'] });
});

test('prints the changed addresses, and sends nothing unless told to', async () => {
  await changeTool();
  expect(await run()).toEqual({
    fault: null,
    out: ['https://base.example/tools/alpha/'],
    words: ['1 page: 0 added, 1 changed, 0 removed.'],
  });
});

test('names pages that came and went as well', async () => {
  await rm(join(content, 'tools', 'beta'), { recursive: true });
  commitAll(content, 'Remove beta');
  const { out, words } = await run('HEAD~1');
  expect(out).toContain('https://base.example/tools/beta/');
  expect(words).toEqual([expect.stringMatching(/^\d+ pages: 0 added, \d+ changed, \d+ removed\.$/)]);
  await cp(join(CASES, 'base', 'tools', 'beta'), join(content, 'tools', 'beta'), { recursive: true });
  expect((await run()).out[0]).toBe('https://base.example/tools/beta/');
});

test('takes the address of the site from the environment, as a build does', async () => {
  await changeTool();
  vi.stubEnv('PAIRWISE_SITE_URL', 'https://staging.example');
  expect((await run()).out).toEqual(['https://staging.example/tools/alpha/']);
  vi.stubEnv('PAIRWISE_SITE_URL', 'staging');
  expect((await run()).fault).toBe('PAIRWISE_SITE_URL is "staging", expected an origin such as https://example.org, without a path.');
});

test('sends the changed addresses when told to', async () => {
  await addKey();
  await changeTool();
  await answerWith(202, async (endpoint, bodies) => {
    const { fault, words } = await run('HEAD', endpoint);
    expect([fault, words[1]]).toEqual([null, `Sent to ${new URL(endpoint).host}.`]);
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
      {
        host: 'base.example',
        key: 'a-key-of-this-site',
        keyLocation: 'https://base.example/a-key-of-this-site.txt',
        urlList: ['https://base.example/tools/alpha/'],
      },
    ]);
  });
});

test('says how many were sent before a refusal', async () => {
  await addKey();
  await changeTool();
  await answerWith(403, async (endpoint) => {
    expect((await run('HEAD', endpoint)).fault).toBe(
      `0 of 1 address sent. ${new URL(endpoint).host} answers 403: it does not find the key at https://base.example/a-key-of-this-site.txt. Publish the site first, and see that the file holds the key.`,
    );
  });
});

test('says that nobody can be reached', async () => {
  await addKey();
  await changeTool();
  let closed = '';
  await answerWith(200, (endpoint) => Promise.resolve(void (closed = endpoint)));
  expect((await run('HEAD', closed)).fault).toBe(
    `0 of 1 address sent. ${new URL(closed).host} cannot be reached (ECONNREFUSED). Is there a network connection?`,
  );
});

test('says how to add a key when the site has none', async () => {
  await changeTool();
  expect((await run('HEAD', 'http://127.0.0.1:1/indexnow')).fault).toBe(
    'Nothing was sent, because the site has no key. Add one of 8 to 128 letters, digits and hyphens to site.yaml, as `indexNowKey: …`, and publish the site.',
  );
});

test('lists what is wrong in the content of either time, and compares nothing', async () => {
  await edit('tools/alpha/reviews/builder.md', 'score: ', 'score: 10');
  expect(await run()).toEqual({
    fault: expect.stringMatching(
      /^The content has errors, so there are no pages to compare:\n\n\S+builder\.md:2:8 error score-out-of-range\n/,
    ) as string,
    out: [],
    words: [],
  });
  commitAll(content, 'Break it');
  await edit('tools/alpha/reviews/builder.md', 'score: 10', 'score: ');
  expect((await run()).fault).toBe(
    `The content of revision "HEAD" has errors, so there are no pages to compare:

HEAD:${content}/tools/alpha/reviews/builder.md:2:8 error score-out-of-range
  The score is 1080, expected a whole number from 0 to 100.`,
  );
});

test('says what is wrong with the revision and with the folder', async () => {
  expect((await run('nope')).fault).toBe(`The repository of ${content} has no revision called "nope".`);
  vi.stubEnv('PAIRWISE_CONTENT', 'no-such-folder');
  expect((await run()).fault).toBe(
    'The content has errors, so there are no pages to compare:\n\nno-such-folder:1:1 error missing-folder\n  There is no content folder at no-such-folder.',
  );
});
