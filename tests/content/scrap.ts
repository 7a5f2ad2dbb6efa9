import fc from 'fast-check';

/** Files of the valid content, one of each kind. */
const FILES = ['site.yaml', 'categories/models.md', 'tools/alpha/tool.md', 'tools/alpha/reviews/builder.md'];

/** What people and machines put into files by mistake, and what others put there on purpose. */
const SCRAP = fc.oneof(
  fc.constantFrom(
    '---\n',
    '---js\n',
    ': ',
    '- ',
    '[',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>\n',
    '&a ',
    '*a ',
    '!!js ',
    '# ',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '%YAML 1.1\n',
    '<<: ',
    '? ',
    '__proto__: ',
    '\uFEFF',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Scrap that takes the place of `cut` characters of a file. */
export const CHANGE = fc.record({ file: fc.constantFrom(...FILES), at: fc.nat(), scrap: SCRAP, cut: fc.nat({ max: 30 }) });

/** A change of one file. */
export type Change = typeof CHANGE extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts the scrap of a change into the text of its file. */
export function applyChange(text: string, { at, scrap, cut }: Change): string {
  const start = at % Math.max(1, text.length);
  return text.slice(0, start) + scrap + text.slice(start + cut);
}
