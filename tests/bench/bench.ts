// npm run bench [-- --tools N --reviews N | --content DIR]: builds an invented catalog, or one that is there, and prints how long that took
// and what its pages weigh.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listPages } from '../budgets/built-pages.ts';
import type { WeighedPage } from '../budgets/weigh-page.ts';
import { weighComparisons } from './measure-pages.ts';
import { MAX_REVIEWS, writeCatalog } from './write-catalog.ts';

interface BuildCost {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

function measureBuild(content: string, output: string): Promise<BuildCost> {
  return new Promise((resolvePromise, reject) => {
    const env = { ...process.env, PAIRWISE_CONTENT: content, PAIRWISE_OUT: output };
    const child = fork(resolve('tests', 'bench', 'measured-build.ts'), { env });
    child.once('message', (cost) => resolvePromise(cost as BuildCost));
    child.once('exit', (code) => reject(new Error(`The build ended with exit code ${code ?? 'none'} before it told its cost.`)));
  });
}

function formatWeight(name: string, { address, raw, html, htmlAndCss }: WeighedPage): string {
  const bytes = (amount: number) => amount.toLocaleString('en');
  return `${name} comparison: ${bytes(raw)} bytes, brotli ${bytes(html)}, with its CSS ${bytes(htmlAndCss)} (${address})`;
}

/** Gives the content folder to measure and what to call it; writes one of the size that was asked for when none is named. */
async function chooseContent(scratch: string): Promise<{ readonly content: string; readonly name: string }> {
  const { values } = parseArgs({
    options: { tools: { type: 'string', default: '200' }, reviews: { type: 'string', default: '4' }, content: { type: 'string' } },
  });
  if (values.content !== undefined) return { content: resolve(values.content), name: values.content };
  const size = { tools: Number(values.tools), reviews: Number(values.reviews) };
  if (!Number.isInteger(size.tools) || size.tools < 1) throw new Error('--tools must be a whole number from 1.');
  if (!Number.isInteger(size.reviews) || size.reviews < 0 || size.reviews > MAX_REVIEWS) {
    throw new Error(`--reviews must be a whole number from 0 to ${MAX_REVIEWS}.`);
  }
  const content = join(scratch, 'content');
  await writeCatalog(content, size);
  return { content, name: `${size.tools} tools, ${size.reviews} reviews each` };
}

const scratch = await mkdtemp(join(tmpdir(), 'pairwise-bench-'));
try {
  const { content, name } = await chooseContent(scratch);
  const site = join(scratch, 'site');
  const { seconds, peakMegabytes } = await measureBuild(content, site);
  const pages = await listPages(site);
  console.log(`${name}: ${pages.length} pages in ${seconds.toFixed(1)} s, ${Math.round(pages.length / seconds)} a second`);
  console.log(`peak memory: ${Math.round(peakMegabytes)} MB`);
  const weights = await weighComparisons(site, pages);
  if (weights) console.log(`${formatWeight('median', weights.median)}\n${formatWeight('largest', weights.largest)}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
