import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import { takeSnapshot } from '#src/service/votes/snapshot/take-snapshot.ts';
import { TODAY, withContent } from '../../../../content/content-folder.ts';

const VOTES: Votes = {
  version: 1,
  taken: '2026-11-21T10:00:00Z',
  tools: { beta: { ship: 12, skip: 3 }, alpha: { ship: 1, skip: 0 }, gone: { ship: 1, skip: 0 } },
  pairs: { 'alpha-vs-beta': { a: 4, b: 2, neither: 1 } },
};

const FILE = `{
  "version": 1,
  "taken": "2026-11-21T10:00:00Z",
  "tools": {
    "alpha": {
      "ship": 1,
      "skip": 0
    },
    "beta": {
      "ship": 12,
      "skip": 3
    }
  },
  "pairs": {
    "alpha-vs-beta": {
      "a": 4,
      "b": 2,
      "neither": 1
    }
  }
}
`;

test('writes the counts of the content’s tools, which the next build reads without a warning', () =>
  withContent(async (content) => {
    const path = join(content, 'votes.json');
    const { sentence, isWritten } = await takeSnapshot(content, TODAY, () => Promise.resolve(VOTES));
    expect([sentence, isWritten]).toEqual([
      `Wrote ${showPath(path)}: 16 votes on 2 tools and 7 picks on 1 pair, counted at 2026-11-21T10:00:00Z.`,
      true,
    ]);
    expect(await readFile(path, 'utf8')).toBe(FILE);
    const { catalog, diagnostics } = await readCatalog(content, { today: TODAY });
    expect([diagnostics, catalog?.votes?.tools['beta']]).toEqual([[], { ship: 12, skip: 3 }]);
    expect((await readdir(content)).filter((name) => name.includes('votes'))).toEqual(['votes.json']);
  }));

test('mends a votes.json that is broken', () =>
  withContent(async (content) => {
    await writeFile(join(content, 'votes.json'), '{ broken');
    expect((await takeSnapshot(content, TODAY, () => Promise.resolve(VOTES))).isWritten).toBe(true);
    expect(await readFile(join(content, 'votes.json'), 'utf8')).toBe(FILE);
  }));

test('keeps the file when there are no counts to take', () =>
  withContent(async (content) => {
    const path = join(content, 'votes.json');
    await writeFile(path, FILE);
    const sentences = [
      await takeSnapshot(content, TODAY, () => Promise.resolve('The service is away.')),
      await takeSnapshot(content, TODAY, () => Promise.resolve({ ...VOTES, tools: {}, pairs: {} })),
      await takeSnapshot(join(content, 'tools'), TODAY, () => Promise.resolve(VOTES)),
      await takeSnapshot(join(content, 'nowhere'), TODAY, () => Promise.resolve(VOTES)),
    ];
    expect(sentences).toEqual([
      { sentence: 'The service is away. Nothing was written.', isWritten: false },
      {
        sentence: `There are no votes on tools of ${showPath(content)} there, and ${showPath(path)} has some. Nothing was written.`,
        isWritten: false,
      },
      {
        sentence: `The content in ${showPath(join(content, 'tools'))} has errors, which \`npm run check\` lists. Nothing was written.`,
        isWritten: false,
      },
      { sentence: `There is no content folder at ${showPath(join(content, 'nowhere'))}. Nothing was written.`, isWritten: false },
    ]);
    expect(await readFile(path, 'utf8')).toBe(FILE);
  }));

test('leaves nothing behind when the file cannot be written', () =>
  withContent(async (content) => {
    const path = join(content, 'votes.json');
    await rm(path, { force: true });
    // A folder of this name cannot be replaced by a file, whoever tries.
    await mkdir(join(path, 'inside'), { recursive: true });
    const { sentence, isWritten } = await takeSnapshot(content, TODAY, () => Promise.resolve(VOTES));
    expect([sentence.startsWith(`${showPath(path)} cannot be written (E`), isWritten]).toEqual([true, false]);
    expect((await readdir(content)).filter((name) => name.startsWith('.'))).toEqual([]);
  }));
