import { expect, test } from 'vitest';
import { drawableName } from '#src/build/share-pictures/drawable-name.ts';

test.each([
  ['Ollama', 'Ollama'],
  ['llama.cpp — Ωμέγα, Привет', 'llama.cpp — Ωμέγα, Привет'],
  ['通义千问 と カタカナ', '通义千问 と カタカナ'],
  ['클로바 스튜디오', '클로바 스튜디오'],
  ['مساعد (v2)', 'مساعد (v2)'],
  ['עוזר', 'עוזר'],
  ['AI हिन्दी', 'AI हिन्दी'],
])('keeps a name that the fonts have: %s', (name, shown) => {
  expect(drawableName(name, 'slug')).toBe(shown);
});

test('leaves out emoji and what joins them', () => {
  expect(drawableName('🦙 Llama 👨‍👩‍👧 Chat ❤️‍🔥', 'llama-chat')).toBe('Llama Chat');
});

test('leaves out control characters, for which some fonts have a box', () => {
  expect(drawableName('Lla\u0000ma\u0007\n3', 'slug')).toBe('Lla ma 3');
});

test.each(['ลามะ', 'AI ลามะ', '🚀🦙', '—'])(
  'takes the word of the address for a name that would lose a letter, or holds none: %s',
  (name) => {
    expect(drawableName(name, 'the-slug')).toBe('the-slug');
  },
);
