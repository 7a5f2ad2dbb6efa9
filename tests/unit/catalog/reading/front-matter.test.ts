import { expect, test } from 'vitest';
import { splitFrontMatter } from '#src/catalog/reading/front-matter.ts';

test.each(['---', '---  ', '---yaml', '--- YML '])('finds where the YAML begins below a first line %j', (fence) => {
  const text = `${fence}\nname: Alpha\n---\nBody.\n`;
  const { value } = splitFrontMatter(text);
  expect(value && text.startsWith(value.yaml, value.yamlOffset)).toBe(true);
  expect(value?.yaml.trim()).toBe('name: Alpha');
  expect(value?.body).toBe('Body.\n');
});
