import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Runs a command in an empty folder and gives what it says on either stream, its code, and what it left there. */
function run(command: string, ...words: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-commands-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', `${command}.ts`), ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    return { status, stdout, stderr, left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([
  ['community-backup', [], 'Say it like this: npm run community:backup -- FILE.'],
  ['community-backup', ['--help'], 'Say it like this: npm run community:backup -- FILE.'],
  ['community-restore', ['a', 'b'], 'Say it like this: npm run community:restore -- FILE.'],
  ['community-restore', ['nowhere.jsonl'], 'The file nowhere.jsonl cannot be read.'],
  ['community-backup', ['nowhere/backup.jsonl'], /^There is no folder \S+nowhere for the backup\.$/],
  [
    'community-backup',
    ['backup.jsonl'],
    'There is no database in .data yet: start the service once, or name its place by PAIRWISE_DATA or DATABASE_URL.',
  ],
  [
    'community-move',
    ['postgers://user:word@host/database'],
    '"postgers://user:word@host/database" is no place to move to, expected a folder or an address such as postgres://USER@HOST/DATABASE.',
  ],
])('%s %j says in a sentence why not, and leaves nothing', (command, words, message) => {
  const text: unknown =
    typeof message === 'string' ? `${message}\n` : expect.stringMatching(new RegExp(message.source.replace(/\$$/, '\\n$')));
  expect(run(command, ...words)).toEqual({ status: 1, stdout: '', stderr: text, left: [] });
});
