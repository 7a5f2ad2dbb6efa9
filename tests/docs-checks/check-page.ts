import { diagnosticCodes, type DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import { HOSTILE_CASES } from '../content/hostile-cases.ts';
import { findExample, type CodeExample, type Excerpt } from './code-example.ts';

/** What is right where the fault cannot lie in git: bytes, links, and things that are no files. */
export const RIGHT_IN_WORDS: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  'file-too-large': 'A record has at most 256 KiB; most have less than 8. `votes.json` may have 8 MiB.',
  link: 'The file itself lies in its place. A link to another file of the content folder is read as well.',
  'missing-folder': '`npm run check -- <folder>` and `PAIRWISE_CONTENT` name a folder that is there.',
  'not-a-file': 'Nothing but files and folders lies in the content folder.',
  'not-utf8': 'The file is saved as UTF-8, as every editor does unless told otherwise.',
  'unreadable-file': 'Whoever runs the check may read the file, and its name is written in UTF-8.',
};

/** Writes the pages of all codes, and the list that leads to them, by file name. */
export function writePages(): ReadonlyMap<string, string> {
  const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];
  return new Map([['README.md', writeIndex(codes)], ...codes.map((code) => [`${code}.md`, writePage(code)] as const)]);
}

function writeIndex(codes: readonly DiagnosticCode[]): string {
  const list = (severity: 'error' | 'warning'): string =>
    codes
      .filter((code) => diagnosticCodes[code].severity === severity)
      .map((code) => `- [\`${code}\`](${code}.md): ${diagnosticCodes[code].description}`)
      .join('\n');
  return `# What \`npm run check\` finds

One page for each code, with a wrong and a right example. \`npm run check -- --explain <code>\` shows it in the terminal. The pages are
written by \`npm run docs:checks\` from the cases in \`tests/content/\`: change those, and not the pages.

## Errors

Nothing is built while one of these stands.

${list('error')}

## Warnings

They are printed, and the site is built all the same; \`npm run check -- --strict\` takes them for errors.

${list('warning')}
`;
}

function writePage(code: DiagnosticCode): string {
  const { severity, description } = diagnosticCodes[code];
  const weight = severity === 'error' ? '**Error**: nothing is built while it stands.' : '**Warning**: the site is built all the same.';
  const example = findExample(code);
  const parts = example === null ? writeWords(code) : writeExample(example);
  return [`# \`${code}\``, description, weight, ...parts, '[All codes](README.md)', ''].join('\n\n').trimEnd().concat('\n');
}

function writeExample({ wrong, printed, right }: CodeExample): readonly string[] {
  return [
    '## Wrong',
    ...wrong.flatMap(writeExcerpt),
    'The check says:',
    fence(printed, 'text'),
    '## Right',
    ...(right.length === 0 ? ['The file is not there.'] : right.flatMap(writeExcerpt)),
  ];
}

function writeWords(code: DiagnosticCode): readonly string[] {
  const blocks = HOSTILE_CASES.flatMap(({ expected }) => expected.trimEnd().split('\n\n'));
  const printed = blocks.find((block) => block.split('\n')[0]?.endsWith(` ${code}`));
  return ['## Wrong', 'The check says:', fence(printed ?? '', 'text'), '## Right', RIGHT_IN_WORDS[code] ?? ''];
}

function writeExcerpt({ path, lines }: Excerpt): readonly string[] {
  return [`\`${path}\``, ...(lines === null ? [] : [fence(lines.join('\n'), languageOf(path))])];
}

function languageOf(path: string): string {
  // Colours for what most records are made of; the few lines of a body read well in them.
  return { json: 'json', svg: 'xml', yaml: 'yaml' }[path.split('.').at(-1) ?? ''] ?? 'yaml';
}

/** A fence longer than any that it encloses. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
