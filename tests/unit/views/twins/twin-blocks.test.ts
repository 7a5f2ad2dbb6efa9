import { expect, test } from 'vitest';
import { makeCatalog, makeReview, makeTool } from '../../factories.ts';
import { publishPanel } from '#src/views/twins/published-parts.ts';
import { openTwin, wordPanelFigures } from '#src/views/twins/twin-blocks.ts';

function wordPanelOf(...verdicts: readonly ('ship' | 'skip')[]): string {
  const reviews = verdicts.map((verdict, place) => makeReview({ persona: `persona-${place}`, verdict }));
  return wordPanelFigures(publishPanel(makeCatalog(), makeTool({ reviews })));
}

test.each([
  [[], 'No reviews yet'],
  [['ship'], 'Ship, 80/100, 1 of 1 review ships'],
  [['skip'], 'Skip, 80/100, 0 of 1 review ships'],
  [['ship', 'skip'], 'Split, 80/100, 1 of 2 reviews ships'],
  [['skip', 'skip'], 'Skip, 80/100, 0 of 2 reviews ship'],
  [['ship', 'ship', 'skip'], 'Ship, 80/100, 2 of 3 reviews ship'],
] as const)('words the panel %j as “%s”', (verdicts, words) => {
  expect(wordPanelOf(...verdicts)).toBe(words);
});

test('opens with the title, what it is about, and where the page, its data and its day are', () => {
  const page = { url: 'https://pairs.example/tools/alpha/', title: 'Alpha', description: 'On Alpha.', lastChanged: '2026-11-01' };
  expect(openTwin('Alpha', 'Does *it*.', page)).toEqual([
    '# Alpha',
    '> Does \\*it\\*.',
    '- Page: <https://pairs.example/tools/alpha/>\n- Data: <https://pairs.example/tools/alpha.json>\n- Last changed: 2026-11-01',
  ]);
});
