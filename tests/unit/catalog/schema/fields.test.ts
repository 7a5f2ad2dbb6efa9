import { expect, test } from 'vitest';
import { z } from 'zod';
import { httpsUrl, webUrl } from '#src/catalog/schema/fields.ts';

test('encodes what an address may not hold as it stands, and leaves the rest as written', () => {
  expect(webUrl.parse('http://a.example/x?q=<b c>|%20ü#{d}')).toBe('http://a.example/x?q=%3Cb%20c%3E%7C%20ü#%7Bd%7D');
  expect(httpsUrl.parse('https://a.example')).toBe('https://a.example');
  expect(z.toJSONSchema(webUrl)).toMatchObject({ type: 'string', format: 'uri' });
});

test.each([
  String.raw`https://ollama.com\docs`,
  String.raw`https:\\ollama.com`,
  'https:ollama.com',
  'https:///ollama.com',
  'HTTPS://ollama.com',
  ' https://ollama.com',
  'https://ollama.com/docs ',
  'https://google.com@evil.example/',
  'https://ollama.com:65536/',
  'https://ollama.123/',
])('refuses %j, which browsers would follow elsewhere or not at all', (address) => {
  expect([httpsUrl, webUrl].map((schema) => schema.safeParse(address).error?.issues[0])).toMatchObject(
    Array(2).fill({ code: 'invalid_format', format: 'url' }),
  );
});
