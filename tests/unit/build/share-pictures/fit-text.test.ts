import { expect, test } from 'vitest';
import { fitText } from '#src/build/share-pictures/fit-text.ts';
import { createMeasure } from '#src/build/share-pictures/measure-text.ts';

const BOX = { width: 840, weight: 'bold', most: [88, 58], least: 40 } as const;
const measure = createMeasure();
const fitName = (name: string) => fitText(name, BOX, measure);
const LONGEST = 'Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026';

test('leaves a short name whole, at the largest size', () => {
  expect(fitName('Ollama')).toEqual({ lines: ['Ollama'], size: 88 });
});

test('makes a longer name smaller before it breaks it', () => {
  const { lines, size } = fitName('Vercel AI Gateway (v0)');
  expect(lines).toEqual(['Vercel AI Gateway (v0)']);
  expect(size).toBeGreaterThan(58);
});

test('breaks a long name between words', () => {
  expect(fitName(LONGEST).lines).toEqual(['Epsilon the Unreasonably Long and Quite', 'Unbreakable-Name-Of-A-Tool, Edition 2026']);
});

test('breaks Chinese between characters', () => {
  expect(fitName('一个非常非常长的中文工具名称用来测试').lines).toEqual(['一个非常非常长的中', '文工具名称用来测试']);
});

test('breaks a word that is too long for a line', () => {
  expect(fitName('Averyveryverylongwordwithoutanyplacetobreakitwhich').lines).toEqual([
    'Averyveryverylongwordwith',
    'outanyplacetobreakitwhich',
  ]);
});

test('ends in an ellipsis what two lines of the least size cannot hold', () => {
  const { lines, size } = fitName('W'.repeat(80));
  expect([lines.length, size, lines[1]?.endsWith('W…')]).toEqual([2, 40, true]);
});

test.each(['Ollama', LONGEST, '通义千问大模型', 'مساعد البرمجة الذكي (v2)', 'W'.repeat(80), 'i'.repeat(80)])(
  'fits the width: %s',
  (name) => {
    const { lines, size } = fitName(name);
    for (const line of lines) expect(measure(line, 'bold') * size).toBeLessThanOrEqual(BOX.width + 0.01);
  },
);
