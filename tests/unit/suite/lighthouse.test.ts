import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeFaults, type Findings } from '../../lighthouse/describe-faults.ts';
import { formatLighthouseTable } from '../../lighthouse/lighthouse-table.ts';
import { summarizePerformance } from '../../lighthouse/performance.ts';
import { chooseTargets, type Target } from '../../lighthouse/targets.ts';

const HOME: Target = { name: 'home', address: '/', asserted: ['accessibility', 'seo'] };

/** Lighthouse's result, cut down to what is read of it. */
function makeFindings(categories: object, audits: object = {}): Findings {
  return { categories, audits } as Findings;
}

function makeRun(performance: number, audits: Readonly<Record<string, number>>): Findings {
  const values = Object.entries(audits).map(([id, numericValue]) => [id, { id, numericValue }]);
  return makeFindings({ performance: { score: performance } }, Object.fromEntries(values) as object);
}

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'pairwise-'));
});
afterEach(() => rm(site, { recursive: true }));

async function writePages(sizes: Readonly<Record<string, number>>): Promise<void> {
  for (const [address, size] of Object.entries(sizes)) {
    await mkdir(join(site, address), { recursive: true });
    await writeFile(join(site, address, 'index.html'), ' '.repeat(size));
  }
}

test('picks the median page of each type, and three tools to compare', async () => {
  await writePages({ '/': 1, '/compare/': 1, '/compare/custom/': 1, '/search/': 1 });
  await writePages({ '/tools/a/': 3, '/tools/b/': 2, '/tools/c/': 1, '/categories/x/': 1 });
  await writePages({ '/compare/a-vs-b/': 9, '/compare/a-vs-c/': 8, '/compare/b-vs-c/': 7 });
  expect(await chooseTargets(site)).toEqual([
    { name: 'home', address: '/', asserted: ['accessibility', 'best-practices', 'seo', 'agentic-browsing'] },
    { name: 'comparison', address: '/compare/a-vs-c/', asserted: ['accessibility', 'best-practices', 'seo', 'agentic-browsing'] },
    { name: 'tool', address: '/tools/b/', asserted: ['accessibility', 'best-practices', 'seo', 'agentic-browsing'] },
    { name: 'category', address: '/categories/x/', asserted: ['accessibility', 'best-practices', 'seo', 'agentic-browsing'] },
    { name: 'search', address: '/search/', asserted: ['accessibility', 'best-practices', 'agentic-browsing'] },
    { name: 'custom comparison', address: '/compare/custom/?t=a,b,c', asserted: ['accessibility', 'best-practices', 'agentic-browsing'] },
  ]);
});

test('does not pass a site that lacks a page to look at', async () => {
  await writePages({ '/': 1, '/compare/a-vs-b/': 1 });
  await expect(chooseTargets(site)).rejects.toThrow('The site has no page of the type /tools/<name>/ for Lighthouse to look at.');
});

test('says nothing of a page whose asserted categories have 100', () => {
  expect(describeFaults(HOME, makeFindings({ accessibility: { score: 1 }, seo: { score: 1 }, 'best-practices': { score: 0.5 } }))).toEqual(
    [],
  );
});

test('names page, score, failing audits and the elements that offend them', () => {
  const categories = {
    accessibility: { score: 0.94, auditRefs: ['color-contrast', 'image-alt', 'tabindex'].map((id) => ({ id, weight: 7 })) },
    seo: {
      score: null,
      auditRefs: [
        { id: 'canonical', weight: 1 },
        { id: 'structured-data', weight: 0 },
        { id: 'errors', weight: 1 },
      ],
    },
  };
  const node = { type: 'node', selector: 'main > p', nodeLabel: 'pale' };
  const audits = {
    'color-contrast': { id: 'color-contrast', title: 'Contrast is low', score: 0, details: { type: 'table', items: [{ node }] } },
    'image-alt': { id: 'image-alt', title: 'Images have text', score: 1 },
    tabindex: { id: 'tabindex', title: 'Not applicable', score: null, scoreDisplayMode: 'notApplicable' },
    canonical: { id: 'canonical', title: 'Canonical', score: null, scoreDisplayMode: 'error', errorMessage: 'No document.' },
    'structured-data': { id: 'structured-data', title: 'Structured data', score: null, scoreDisplayMode: 'manual' },
    errors: {
      id: 'errors',
      title: 'Errors were logged',
      score: 0,
      details: { type: 'table', items: [{ source: 'network', description: '404', sourceLocation: { url: '/no.png', line: 1 } }] },
    },
  };
  expect(describeFaults(HOME, makeFindings(categories, audits))).toEqual([
    `The home, /, has 94 in accessibility, expected 100.
  color-contrast: Contrast is low
    main > p (pale)`,
    `The home, /, has no score in seo, expected 100.
  canonical: Canonical
    It broke: No document.
  errors: Errors were logged
    network 404 /no.png`,
  ]);
});

test('names what Lighthouse finds wanting for agents without a score', () => {
  const node = { type: 'node', selector: 'main > form', nodeLabel: 'Compare' };
  const audits = {
    'llms-txt': { id: 'llms-txt', score: null, scoreDisplayMode: 'notApplicable' },
    'webmcp-form-coverage': {
      id: 'webmcp-form-coverage',
      score: 1,
      scoreDisplayMode: 'informative',
      // The reader's own word, which no agent is offered, and what any may do.
      details: { items: [{ node: { ...node, snippet: '<form class="ballot" method="post" action="/vote/alpha">' } }, { node }] },
    },
  };
  const target: Target = { ...HOME, asserted: ['agentic-browsing'] };
  expect(describeFaults(target, makeFindings({ 'agentic-browsing': { score: 1 } }, audits))).toEqual([
    'The home, /, finds no llms.txt on its site.',
    'The home, /, has a form that does not say what it does.\n    main > form (Compare)',
  ]);
});

test('takes each figure as the median of the runs, and lays pages out as a table', () => {
  const timings = (time: number, shift: number) => ({
    'first-contentful-paint': time,
    'largest-contentful-paint': time + 100,
    'total-blocking-time': 0,
    'cumulative-layout-shift': shift,
    'speed-index': time,
  });
  const performance = summarizePerformance([
    makeRun(1, timings(1300, 0)),
    makeRun(0.97, timings(1500, 0.01)),
    makeRun(0.99, timings(1400.4, 0)),
  ]);
  expect(performance).toEqual({ score: 99, range: [97, 100], metrics: { FCP: 1400.4, LCP: 1500.4, TBT: 0, CLS: 0, SI: 1400.4 } });
  expect(formatLighthouseTable([{ target: HOME, performance, scores: { accessibility: 94, seo: null } }])).toBe(
    `page  performance  of runs       FCP       LCP   TBT    CLS        SI  accessibility  best practices   SEO  agents  address
home           99   97–100  1,400 ms  1,500 ms  0 ms  0.000  1,400 ms             94               –  none       –  /`,
  );
});
