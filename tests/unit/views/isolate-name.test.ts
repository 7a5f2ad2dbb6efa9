import { expect, test } from 'vitest';
import { isolateName } from '#src/views/isolate-name.ts';

test.each(['Alpha', 'Beta C++', 'Ünïcøde', '日本語', 'Ωμέγα'])('leaves %s as it is', (name) => {
  expect(isolateName(name)).toBe(name);
});

test.each(['דלתא', 'دلتا', 'Alpha دلتا', '𐤀𐤁', '𞤀𞤣'])('isolates %s', (name) => {
  expect(isolateName(name)).toBe(`\u2068${name}\u2069`);
});
