import { expect, test } from 'vitest';
import { writeGuide } from '#src/views/llms-guide.ts';
import { makeCatalog, makeCategory, makeSite, makeTool } from '../factories.ts';

test('follows the form of llmstxt.org: a title, a quote, and sections of links', () => {
  const site = makeSite({ name: 'Pairs <b>', description: 'Tools | side by side.' });
  const tools = ['alpha', 'beta'].map((slug) => makeTool({ slug }));
  const guide = writeGuide(makeCatalog({ site, tools }));
  expect(guide.split('\n').slice(0, 5)).toEqual([
    '# Pairs \\<b>',
    '',
    '> Tools | side by side.',
    '',
    'A or B? So far: 2 tools and 0 comparisons.',
  ]);
  expect(guide.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# Pairs \\<b>',
    '## Data',
    '## Categories',
    '## Method',
    '## Optional',
  ]);
  expect(guide).toContain('- [Engines](https://pairs.example/categories/engines.md): All engines.\n');
});

test('stays short on a large site', () => {
  const categories = Array.from({ length: 500 }, (_, index) => makeCategory({ id: `shelf-${index}` }));
  expect(writeGuide(makeCatalog({ categories })).length).toBeLessThan(8_000);
});

test('speaks of readers’ votes only where the site shows them', () => {
  const judgesOn = (votes: boolean) => {
    const site = makeSite({ features: { votes, newsletter: true, bookmarks: true, admin: true } });
    return writeGuide(makeCatalog({ site }))
      .split('\n')
      .find((line) => line.includes('points of view'));
  };
  const panel = '- Maker are fixed points of view that the editors keep, not people. The panel verdict is theirs';
  expect([judgesOn(true), judgesOn(false)]).toEqual([`${panel}; readers’ votes are counted apart and never move it.`, `${panel}.`]);
});
