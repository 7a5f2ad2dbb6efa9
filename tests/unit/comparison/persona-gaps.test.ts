import { expect, test } from 'vitest';
import { narrowestGap, personaGaps, widestGap } from '#src/comparison/persona-gaps.ts';
import { makePersona, makeReview, makeTool } from '../factories.ts';

const personas = ['maker', 'doubter', 'buyer'].map((id) => makePersona({ id }));

function gapsOf(...panels: readonly Readonly<Record<string, number>>[]) {
  const tools = panels.map((scores) =>
    makeTool({ reviews: Object.entries(scores).map(([persona, score]) => makeReview({ persona, score })) }),
  );
  return personaGaps(personas, tools);
}

test('measures each persona that scores all of the tools, in persona order', () => {
  const gaps = gapsOf({ doubter: 40, maker: 80, buyer: 10 }, { maker: 70, doubter: 61 }).map(({ persona, scores, size }) => [
    persona.id,
    scores,
    size,
  ]);
  expect(gaps).toEqual([
    ['maker', [80, 70], 10],
    ['doubter', [40, 61], 21],
  ]);
});

test('finds where tools are furthest apart and closest together, the first in persona order of several', () => {
  const gaps = gapsOf({ maker: 50, doubter: 60, buyer: 70 }, { maker: 60, doubter: 50, buyer: 70 }, { maker: 55, doubter: 55, buyer: 71 });
  expect([widestGap(gaps)?.persona.id, narrowestGap(gaps)?.persona.id]).toEqual(['maker', 'buyer']);
});

test('has no gap when no persona scores all', () => {
  const gaps = gapsOf({ maker: 80 }, { buyer: 20 });
  expect([widestGap(gaps), narrowestGap(gaps)]).toEqual([null, null]);
});
