import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '#src/browser/listing/choice.ts';
import { byPlace, byScore } from '#src/browser/listing/row-order.ts';
import { countValues, fits, readFacets, wordFilter } from '#src/browser/listing/row.ts';

const free: Filter = { facet: 'entry', value: 'free' };
const skipped: Filter = { facet: 'verdict', value: 'skip' };

function row(text: string) {
  return { tools: readFacets(text) };
}

test('fits when one of its tools has all that is asked for', () => {
  const rows = ['entry:free verdict:skip', 'entry:free / verdict:skip', 'entry:paid / entry:free verdict:skip tag:x', ''].map(row);
  expect(rows.map((each) => fits(each, [free, skipped]))).toEqual([true, false, true, false]);
  expect(rows.map((each) => fits(each, []))).toEqual([true, true, true, true]);
});

test('counts the rows that each value would leave beside all else that is asked for', () => {
  const rows = ['entry:free tag:x', 'entry:free tag:x tag:y', 'entry:paid tag:x / entry:free tag:x'].map(row);
  expect(Object.fromEntries(countValues(rows, [free]))).toEqual({ 'entry:free': 3, 'tag:x': 3, 'tag:y': 1 });
});

const values = ['entry:free', 'entry:paid', 'tag:x', 'tag:y', 'verdict:ship'];
const rowsOf = fc.array(
  fc.array(fc.subarray(values), { minLength: 1, maxLength: 2 }).map((tools) => row(tools.map((tool) => tool.join(' ')).join(' / '))),
);
const filters = fc
  .subarray(values)
  .map((chosen) => chosen.map((word): Filter => ({ facet: word.split(':')[0] ?? '', value: word.split(':')[1] ?? '' })));

test('promises with each count what choosing the value then shows', () => {
  fc.assert(
    fc.property(rowsOf, filters, fc.constantFrom(...values), (rows, others, word) => {
      const [facet = '', value = ''] = word.split(':');
      const shown = rows.filter((each) => fits(each, [...others, { facet, value }])).length;
      expect(countValues(rows, others).get(wordFilter({ facet, value })) ?? 0).toBe(shown);
    }),
  );
});

test('shows fewer rows, or as many, the more is asked for', () => {
  fc.assert(
    fc.property(rowsOf, filters, (rows, asked) => {
      const counts = asked.map((_, index) => rows.filter((each) => fits(each, asked.slice(0, index + 1))).length);
      expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    }),
  );
});

test('sorts by place and loses no row', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (places) => {
      const sorted = byPlace(
        places.map((place, index) => ({ places: [index, place] })),
        1,
      );
      expect(sorted.map((each) => each.places[1])).toEqual([0, 1, 2, 3, 4, 5]);
    }),
  );
});

test('sorts by a score, rows without one last and level ones as they stood at first', () => {
  const rows = [3, 1, 0, 2].map((place) => ({ places: [place] }));
  const scores = [80, null, 80, 90];
  expect(byScore(rows, (each) => scores[each.places[0] ?? 0] ?? null).map((each) => each.places[0])).toEqual([3, 0, 2, 1]);
});
