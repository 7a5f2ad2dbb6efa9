import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serializeStructuredData } from '#src/views/structured-data/serialize.ts';

test('escapes what could end the script, and reads back as it was', () => {
  const name = '</script><script>alert("1")</script> & <!-- \u2028 \u2029 \'quoted\'';
  const json = serializeStructuredData([{ '@type': 'Organization', name }]);
  expect(json).toBe(
    String.raw`{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"\u003c/script\u003e\u003cscript\u003ealert(\"1\")\u003c/script\u003e \u0026 \u003c!-- \u2028 \u2029 'quoted'"}]}`,
  );
  expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name }] });
});

test('holds for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const json = serializeStructuredData([{ '@type': 'Organization', name }]);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name }] });
    }),
  );
});
