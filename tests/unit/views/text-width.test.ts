import { expect, test } from 'vitest';
import { shortenText, textWidth } from '#src/views/text-width.ts';

test('counts letters as wide as a search result draws them', () => {
  expect(['Ollama', '東京', '한국', 'é', 'e\u0301', '🚀', 'دلتا', ''].map(textWidth)).toEqual([6, 4, 4, 1, 1, 2, 4, 0]);
});

test('leaves a text that fits, and cuts another at the end of a word', () => {
  expect(shortenText('One two three', 13)).toBe('One two three');
  expect(shortenText('One two three', 12)).toBe('One two…');
  expect(shortenText('One two, three', 12)).toBe('One two…');
  expect(shortenText('One two three', 8)).toBe('One two…');
});

test('cuts inside a word that alone is too long, and keeps letters whole', () => {
  expect(shortenText('Unbreakable', 6)).toBe('Unbre…');
  expect(shortenText('🚀🚀🚀', 4)).toBe('🚀…');
  expect(shortenText('東京東京', 6)).toBe('東京…');
});
