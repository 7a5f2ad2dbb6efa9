import { expect, test } from 'vitest';
import { diagnose } from '#src/catalog/diagnostics/diagnostic.ts';
import { reportContent, type ReportedContent } from '#src/views/report/content-report.ts';
import { buildStatusView } from '#src/views/report/status-view.ts';
import { writeReport } from '#src/views/report/write-report.ts';
import { makeCatalog, makeCategory, makePersona, makeReview, makeSite, makeTool } from '../../factories.ts';

const TODAY = '2026-11-21';
const place = { file: 'content/tools/alpha/tool.md', line: 1, column: 1 };
const pricing = { entry: 'free', summary: 'Free' } as const;

const CONTENT: ReportedContent = {
  catalog: makeCatalog({
    site: makeSite({ staleAfterDays: 100 }),
    personas: [makePersona(), makePersona({ id: 'buyer', order: 2 })],
    categories: [
      makeCategory({
        specs: [
          { key: 'size', label: 'Size', kind: 'number' },
          { key: 'local', label: 'Runs locally', kind: 'boolean' },
        ],
      }),
      makeCategory({ id: 'empty' }),
    ],
    tools: [
      makeTool({
        slug: 'alpha',
        reviews: [makeReview(), makeReview({ persona: 'buyer' })],
        specs: { size: 1, local: true },
        pricing: { ...pricing, verified: '2026-01-01' },
      }),
      makeTool({ slug: 'beta', reviews: [makeReview()], specs: { local: false }, verified: '2025-01-01' }),
      makeTool({ slug: 'gamma', name: 'Gamma\u001b[31m', specs: {}, verified: '2026-08-13' }),
    ],
  }),
  drafts: ['delta'],
  diagnostics: [
    diagnose('tool-without-review', place, { message: 'The tool has no review.' }),
    diagnose('raw-html', place, { message: 'Raw HTML is shown as text.' }),
    diagnose('raw-html', place, { message: 'Raw HTML is shown as text.' }),
  ],
};

test('writes the state of the content for a terminal', () => {
  expect(writeReport(reportContent(CONTENT, TODAY))).toMatchInlineSnapshot(`
    "State of the content on 2026-11-21

    Records
      Tools           3
      Drafts          1
      Reviews         3
      Comparisons     1
      Notes on pairs  0
      Categories      2
      Personas        2
      Sources         3

    Tools by age of their oldest check
      up to 100 days      1
      101 to 200 days     0
      201 to 300 days     0
      more than 300 days  2

    Checked more than 100 days ago, oldest first
      2025-01-01  689 days  Beta   facts and price
      2026-01-01  324 days  Alpha  price

    Facts that categories ask for
      Engines: 3 of 6 given by 3 tools
        size   2 missing  Beta, Gamma\\u001b[31m
        local  1 missing  Gamma\\u001b[31m

    Reviews by persona and category
                 tools  Maker  Buyer
      Engines    3      2      1
      All tools  3      2      1

    Tools without a comparison
      Gamma\\u001b[31m  It has fewer than 1 review.

    Warnings
      2  raw-html             A body holds raw HTML, which is shown as text.
      1  tool-without-review  A tool has no review, so that it has no panel verdict."
  `);
});

test('says where there is nothing to do', () => {
  const tool = (slug: string) => makeTool({ slug, reviews: [makeReview()] });
  const done = { catalog: makeCatalog({ tools: [tool('alpha'), tool('beta')] }), drafts: [], diagnostics: [] };
  expect(writeReport(reportContent(done, TODAY)).match(/^.+\n {2}none$/gm)).toEqual([
    'Checked more than 120 days ago, oldest first\n  none',
    'Facts that categories ask for\n  none',
    'Tools without a comparison\n  none',
    'Warnings\n  none',
  ]);
  const { stale, gaps, uncompared, warnings } = buildStatusView(done, TODAY);
  expect({ stale, gaps, uncompared, warnings }).toEqual({ stale: [], gaps: [], uncompared: [], warnings: [] });
});

test('shows the same on its page, which search engines are asked to leave', () => {
  const { page, ...view } = buildStatusView(CONTENT, TODAY);
  expect([page.path, page.isHidden, page.structuredData]).toEqual(['/status/', true, undefined]);
  expect({ stale: view.stale, gaps: view.gaps, uncompared: view.uncompared }).toEqual({
    stale: [
      { tool: { text: 'Beta', href: '/tools/beta/' }, words: 'Facts and price checked on 1 Jan 2025' },
      { tool: { text: 'Alpha', href: '/tools/alpha/' }, words: 'Price checked on 1 Jan 2026' },
    ],
    gaps: [
      {
        category: { text: 'Engines', href: '/categories/engines/' },
        given: '3 of 6 facts given',
        specs: [
          { label: 'Size', missing: '2 missing', names: 'Beta, Gamma\u001b[31m' },
          { label: 'Runs locally', missing: '1 missing', names: 'Gamma\u001b[31m' },
        ],
      },
    ],
    uncompared: [{ tool: { text: 'Gamma\u001b[31m', href: '/tools/gamma/' }, words: 'It has fewer than 1 review.' }],
  });
  expect(
    view.coverage.rows.map(({ row, tools, cells }) => [
      row.text,
      tools,
      ...cells.map(({ text, isWhole }) => (isWhole ? `${text}!` : text)),
    ]),
  ).toEqual([
    ['Engines', '3', '2', '1'],
    ['All tools', '3', '2', '1'],
  ]);
});

test('bounds its lists on a large site', () => {
  const tools = Array.from({ length: 60 }, (_, index) => makeTool({ slug: `tool-${index}`, verified: '2020-01-01' }));
  const content = { catalog: makeCatalog({ tools }), drafts: [], diagnostics: [] };
  const { stale, moreStale, uncompared, moreUncompared } = buildStatusView(content, TODAY);
  expect([stale.length, moreStale, uncompared.length, moreUncompared]).toEqual([50, '10 more.', 50, '10 more.']);
  expect(writeReport(reportContent(content, TODAY)).match(/… and .*/g)).toEqual(['… and 10 more', '… and 10 more']);
});
