// npm run bench:check [-- --content DIR]: checks hostile files and large folders, each in a process of its own, and prints how long it took
// and what memory; exits 1 when one took more than it may.
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES } from '../content/content-folder.ts';
import { HOSTILE_CASES } from '../content/hostile-cases.ts';
import { HEAVY_CASES } from './heavy-cases.ts';
import { measureCheck } from './measure-check.ts';
import { writeCatalog } from './write-catalog.ts';

interface Limit {
  readonly seconds: number;
  readonly megabytes: number;
}

const scratch = await mkdtemp(join(tmpdir(), 'pairwise-bench-'));
const content = join(scratch, 'content');
const cache = join(scratch, 'cache');

async function measure(name: string, limit: Limit, folder = content): Promise<void> {
  const { seconds, megabytes, last } = await measureCheck(folder, cache);
  const isOver = seconds > limit.seconds || megabytes > limit.megabytes;
  const cost = `${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB`;
  console.log(`${isOver ? 'OVER ' : ''}${name}: ${cost} (at most ${limit.seconds} s, ${limit.megabytes} MB). ${last}`);
  if (isOver) process.exitCode = 1;
}

async function measureHostileFiles(): Promise<void> {
  for (const { name, make } of [...HOSTILE_CASES, ...HEAVY_CASES]) {
    await cp(join(CASES, 'base'), content, { recursive: true });
    await make(content);
    await measure(name, { seconds: 2, megabytes: 300 });
    await Promise.all([content, cache].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

async function measureColdAndWarm(name: string, folder: string): Promise<void> {
  await measure(`${name}, cold`, { seconds: 10, megabytes: 600 }, folder);
  await measure(`${name}, warm`, { seconds: 2, megabytes: 600 }, folder);
}

async function measureLargeFolders(): Promise<void> {
  await writeCatalog(content, { tools: 20_000, reviews: 0, perCategory: 20_000 });
  await measure('20,000 tools in one category, cold', { seconds: 10, megabytes: 600 });
  await Promise.all([content, cache].map((folder) => rm(folder, { recursive: true, force: true })));
  await writeCatalog(content, { tools: 5_000, reviews: 4 });
  await measureColdAndWarm('5,000 tools with 20,000 reviews', content);
  for (const tool of ['tool-00007', 'tool-04711']) await appendFile(join(content, 'tools', tool, 'tool.md'), 'It changed.\n');
  await measure('the same with two changed tools', { seconds: 2, megabytes: 600 });
}

try {
  const { values } = parseArgs({ options: { content: { type: 'string' } } });
  if (values.content !== undefined) await measureColdAndWarm(values.content, resolve(values.content));
  else {
    await measureHostileFiles();
    await measureLargeFolders();
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
