import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#src/service/store/open-store.ts';
import { subscribe } from '../service/mail/outbox-mails.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-digest-'));
});

afterEach(() => rm(folder, { recursive: true }));

function digest(...words: string[]) {
  const env = {
    ...process.env,
    PAIRWISE_CONTENT: 'tests/e2e/content',
    PAIRWISE_DATA: join(folder, 'data'),
    PAIRWISE_SITE_URL: 'https://pairs.example',
    DATABASE_URL: '',
    SMTP_URL: '',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/digest.ts', '--out', join(folder, 'preview'), ...words], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('previews an issue as text and HTML, and queues nothing', async () => {
  const { status, stdout, stderr } = digest('--since', '2020-01-01');
  expect([status, stderr]).toEqual([0, '']);
  const text = await readFile(join(folder, 'preview', 'digest.txt'), 'utf8');
  expect(stdout).toBe(
    `${text}\nThe preview is ${join(folder, 'preview', 'digest.html')}, and digest.txt beside it. Nothing was queued; --queue does that.\n`,
  );
  expect(text).toContain('https://pairs.example/tools/alpha/');
  expect(await readFile(join(folder, 'preview', 'digest.html'), 'utf8')).toContain('<a href="https://pairs.example/tools/alpha/');
});

test('queues an issue once, however often it is asked', async () => {
  const store = await openStore({ data: join(folder, 'data'), databaseUrl: null });
  if (typeof store === 'string') throw new Error(store);
  await subscribe(store, 'ada');
  await store.close();
  const asked = ['--since', '2020-01-01', '--until', new Date().toISOString().slice(0, 10), '--queue'];
  const lastLine = (stdout: string) => stdout.trimEnd().split('\n').at(-1);
  expect(lastLine(digest(...asked).stdout)).toMatch(/^Queued 1 mail of the issue of \d{4}-\d\d-\d\d\.$/);
  expect(lastLine(digest(...asked).stdout)).toMatch(/^Queued 0 mails of the issue of .*; 1 subscriber had it queued before\.$/);
});

test('says that a week is empty, and what is wrong with a command', () => {
  expect(digest('--since', '2010-01-01', '--until', '2010-01-07', '--queue')).toEqual({
    status: 0,
    stdout: 'Nothing changed from 2010-01-01 to 2010-01-07: there is no issue to send, and none was queued.\n',
    stderr: '',
  });
  expect(digest('--until', '2010-01-07')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Say from which day on: npm run digest -- --since YYYY-MM-DD [--until YYYY-MM-DD] [--queue] [--out FOLDER].\n',
  });
});
