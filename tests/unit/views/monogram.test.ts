import { expect, test } from 'vitest';
import { monogramOf } from '#src/views/monogram.ts';

test.for([
  ['ollama', 'O'],
  ['C++', 'C'],
  ['<script>alert(1)</script>', 'S'],
  ['“Quoted”', 'Q'],
  ['🧑‍🚀 Rocket', '🧑‍🚀'],
  ['🇩🇪 Werkzeug', '🇩🇪'],
  ['7zip', '7'],
  ['e\u0301lan', 'E\u0301'],
  ['דלתא', 'ד'],
  ['ßlack', 'ß'],
  ['+++', '+'],
])('%s stands as %s', ([name = '', monogram]) => {
  expect(monogramOf(name)).toBe(monogram);
});
