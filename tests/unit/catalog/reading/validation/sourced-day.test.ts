import { expect, test } from 'vitest';
import { z } from 'zod';
import { validate } from '#src/catalog/reading/validation/validate.ts';
import { fact, isoDate } from '#src/catalog/schema/fields.ts';

const schema = z.strictObject({ released: fact(isoDate).optional() });

test.each([
  ['2026-13-01', 'The date released is `2026-13-01`, expected a day of the calendar as YYYY-MM-DD.', undefined],
  ['Oct 2025', 'The date released is `Oct 2025`, expected a day of the calendar as YYYY-MM-DD.', undefined],
  [
    '11/12/2026',
    'The date released is `11/12/2026`, expected a day of the calendar as YYYY-MM-DD.',
    'Write the year first: 2026-11-12 or 2026-12-11.',
  ],
])('speaks of the calendar alone where a day with a source may stand, and %s does', (value, message, mend) => {
  const tree = { value: { released: value }, offset: 0, entries: new Map([['released', { keyOffset: 0, tree: { value, offset: 10 } }]]) };
  expect(validate(schema, tree).faults).toEqual([{ code: 'bad-date', offset: 10, message, mend }]);
});
