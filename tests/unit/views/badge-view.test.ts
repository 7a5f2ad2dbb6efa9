import { expect, test } from 'vitest';
import { buildBadgeView } from '#src/views/badge-view.ts';
import { drawBadge } from '#src/views/badge.ts';
import { replaceForbidden } from '#src/views/markup.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const catalog = makeCatalog({ site: makeSite({ name: 'A <b> & [c] "d"' }) });
const shipped = makeTool({ reviews: [makeReview({ score: 88 }), makeReview({ persona: 'buyer', score: 87 })] });

test('shows the verdict and the score in whole points, with markup to copy', () => {
  expect(buildBadgeView(makeCatalog(), shipped)).toEqual({
    src: '/badges/alpha.svg',
    alt: 'Pairs: ship 88',
    markdown: '[![Pairs: ship 88](https://pairs.example/badges/alpha.svg)](https://pairs.example/tools/alpha/)',
    html: '<a href="https://pairs.example/tools/alpha/"><img src="https://pairs.example/badges/alpha.svg" alt="Pairs: ship 88" height="20"></a>',
  });
});

test('escapes what a name holds for the language it is copied into', () => {
  const { markdown, html } = buildBadgeView(catalog, shipped) ?? {};
  expect(markdown).toBe('[![A \\<b> & \\[c\\] "d": ship 88](https://pairs.example/badges/alpha.svg)](https://pairs.example/tools/alpha/)');
  expect(html).toBe(
    '<a href="https://pairs.example/tools/alpha/"><img src="https://pairs.example/badges/alpha.svg" alt="A &lt;b&gt; &amp; [c] &quot;d&quot;: ship 88" height="20"></a>',
  );
});

test('is not offered before the first review', () => {
  expect(buildBadgeView(catalog, makeTool())).toBeNull();
});

test.each([
  { tool: shipped, words: 'ship 88', colour: '#0a6a52' },
  { tool: makeTool({ reviews: [makeReview({ verdict: 'skip', score: 12 })] }), words: 'skip 12', colour: '#a0243f' },
  { tool: makeTool(), words: 'no reviews yet', colour: '#4a565b' },
])('is drawn in words and the colour of its verdict: $words', ({ tool, words, colour }) => {
  const svg = drawBadge(catalog, tool);
  expect(svg).toContain(`<title>A &lt;b&gt; &amp; [c] &quot;d&quot;: ${words}</title>`);
  expect(svg).toContain(`height="20" fill="${colour}"`);
  expect([...new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag))].sort()).toEqual(['g', 'rect', 'svg', 'text', 'title']);
});

test('is drawn as XML, whatever control characters the site calls itself by', () => {
  const svg = drawBadge(makeCatalog({ site: makeSite({ name: 'A\u0001B\uD800' }) }), shipped);
  expect(svg).toContain('<title>A\uFFFDB\uFFFD: ship 88</title>');
  expect(replaceForbidden(svg)).toBe(svg);
});
