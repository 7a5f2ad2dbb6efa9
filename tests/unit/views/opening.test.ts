import { expect, test } from 'vitest';
import { openingOf } from '#src/views/opening.ts';

test.for([
  ['Apache 2.0 covers the weights and the training code! Read on.', 'Apache 2.0 covers the weights and the training code!'],
  ['Fast, certainly. The published rates need a queue in front. Read on.', 'Fast, certainly. The published rates need a queue in front.'],
  ['Fast. Cheap. Open.', 'Fast. Cheap. Open.'],
  ['  No full stop at all  ', 'No full stop at all'],
  ['', ''],
])('of %j is %j', ([text = '', opening]) => {
  expect(openingOf(text)).toBe(opening);
});
