import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subscriberAddressSchema } from '#src/service/newsletter/subscriber-address.ts';

const read = (text: string) => subscriberAddressSchema.safeParse(text).data ?? null;

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['Ada.Lovelace+news@Example.ORG', 'Ada.Lovelace+news@example.org'],
  ["o'neil@example.co.uk", "o'neil@example.co.uk"],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@пример.рф', 'ada@xn--e1afmkfd.xn--p1ai'],
  ['ada@xn--e1afmkfd.xn--p1ai', 'ada@xn--e1afmkfd.xn--p1ai'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('takes %s', (text, address) => {
  expect(read(text)).toBe(address);
});

test.each([
  '',
  'ada',
  '@example.org',
  'ada@',
  'ada@localhost',
  'ada@127.0.0.1',
  'ada@[127.0.0.1]',
  'ada@example.org.',
  'ada@exa mple.org',
  ' ada@example.org',
  'ada@example.org ',
  'ada@example.org\r\nBcc: eve@example.org',
  'ada@example.org\n',
  'ada\u0000@example.org',
  'ada@exam\u2028ple.org',
  'Ada <ada@example.org>',
  '"Ada"@example.org',
  'ada@example.org, eve@example.org',
  'ada@example.org;eve@example.org',
  'ada@eve@example.org',
  'ada@eve＠example.org',
  'ada@example%2eorg',
  'ada@example.org/path',
  'ada@user:pass.example.org',
  '.ada@example.org',
  'ada.@example.org',
  'a..da@example.org',
  'ädä@example.org',
  'ada@-example.org',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a'.repeat(64)}.org`,
  `ada@${'abc.'.repeat(80)}org`,
])('refuses %j', (text) => {
  expect(read(text)).toBeNull();
});

test('lets nothing through that could end a header or name a second recipient', () => {
  const piece = fc.oneof(
    fc.constantFrom('ada', '@', 'example.org', '\r', '\n', '\r\n', ',', ';', '<', '>', '"', ' ', '\t', ':', '%0a', '\u2028', 'ü', '(', ')'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const address = read(pieces.join(''));
      expect(address ?? 'a@b.cd').toMatch(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]+$/);
    }),
    { numRuns: 500 },
  );
});
