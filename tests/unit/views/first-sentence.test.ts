import { expect, test } from 'vitest';
import { firstSentence } from '#src/views/first-sentence.ts';

test.for([
  ['Fast, certainly. Cheap, too.', 'Fast, certainly.'],
  ['Apache 2.0 covers it! Read on.', 'Apache 2.0 covers it!'],
  ['  No full stop at all  ', 'No full stop at all'],
  ['', ''],
])('of %j is %j', ([text = '', sentence]) => {
  expect(firstSentence(text)).toBe(sentence);
});
