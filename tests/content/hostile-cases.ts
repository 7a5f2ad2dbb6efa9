import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Content that cannot lie in git as it is: bytes, links, devices, and texts too large or too deep. */
export interface HostileCase {
  readonly name: string;
  /** Puts the hostile thing into a copy of the valid content. */
  readonly make: (folder: string) => Promise<unknown>;
  /** All that the checker prints. */
  readonly expected: string;
}

const REVIEW = 'tools/alpha/reviews/builder.md';
const START = '---\nscore: 80\nverdict: ship\ndate: 2026-11-01\n';
const CLOSING = '\n\n2 tools, 2 reviews: 1 error, 0 warnings.\n';

/** A case in which the review of alpha holds these bytes. */
function review(name: string, content: string | Uint8Array, expected: string): HostileCase {
  return { name, make: (folder) => writeFile(join(folder, REVIEW), content), expected: `content/${REVIEW}:${expected}${CLOSING}` };
}

/** A case in which something else than a regular file lies in the place of `file`. */
function instead(name: string, file: string, make: (path: string) => Promise<unknown>): Pick<HostileCase, 'name' | 'make'> {
  return { name, make: async (folder) => (await rm(join(folder, file), { force: true }), make(join(folder, file))) };
}

const LINK = `error link
  This is a link to a folder, out of the content folder, or to nothing.
  Put the file itself here.`;
const TOO_DEEP = `error yaml-too-deep
  This is nested more than 12 levels deep.`;
const KNOTTED = `error markdown-too-complex
  This block holds more than 1000 of the signs * _ ~ [ ].
  Write it shorter, with less nesting, or in several paragraphs.`;
const MANY_CONTAINERS = `error markdown-too-complex
  This line opens more than 6 quotes or lists within each other.
  Write it shorter, with less nesting, or in several paragraphs.`;

/** All hostile cases, in no order that matters. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  review('NUL', `${START}---\nIt\0runs.\n`, '6:3 error unsafe-character\n  Here stands the control character U+0000.\n  Remove it.'),
  review(
    'carriage returns alone',
    '---\rscore: 80\r---\r',
    '1:4 error unsafe-character\n  Here stands the carriage return U+000D without a line feed.\n  Remove it.',
  ),
  review(
    'a direction control, in a comment',
    `---\nscore: 80 # it\u202Eruns\n---\n`,
    `2:15 error unsafe-character
  Here stands the direction control U+202E.
  Remove it; letters give a text its direction, and the marks U+200E and U+200F may help.`,
  ),
  review(
    'a line separator',
    `${START}---\nIt runs.\n\nAnd\u2028runs.\n`,
    '8:4 error unsafe-character\n  Here stands the line separator U+2028.\n  Write a space in its place.',
  ),
  review(
    'a noncharacter',
    `${START}---\n\u{1F600}\uFFFE\n`,
    '6:3 error unsafe-character\n  Here stands the noncharacter U+FFFE.\n  Remove it.',
  ),
  review(
    'UTF-16',
    Buffer.from(`\uFEFF${START}---\nIt runs.\n`, 'utf16le'),
    '1:1 error not-utf8\n  The file is encoded as UTF-16, expected UTF-8.\n  Save it as UTF-8.',
  ),
  review(
    'Latin-1',
    Buffer.from(`${START}---\nTrès vite.\n`, 'latin1'),
    '6:3 error not-utf8\n  The file is not encoded as UTF-8 from here on.\n  Save it as UTF-8.',
  ),
  review(
    'a large file',
    'x'.repeat(256 * 1024 + 1),
    '1:1 error file-too-large\n  The file has 262145 bytes, expected at most 262144 (256 KiB).\n  Shorten it.',
  ),
  {
    name: '50 MB',
    make: (folder) => truncate(join(folder, REVIEW), 50_000_000),
    expected: `content/${REVIEW}:1:1 error file-too-large
  The file has 50000000 bytes, expected at most 262144 (256 KiB).
  Shorten it.${CLOSING}`,
  },
  {
    name: 'large votes',
    make: (folder) => writeFile(join(folder, 'votes.json'), ' '.repeat(8 * 1024 * 1024 + 1)),
    expected: `content/votes.json:1:1 error file-too-large
  The file has 8388609 bytes, expected at most 8388608 (8 MiB).
  Shorten it.${CLOSING}`,
  },
  review('40,000 blank lines before the end of the front matter', `${START}${'\n'.repeat(40_000)}---\n`, '40006:1 error empty-review\n  The review has no text.\n  Write the take below the closing `---`.'),
  review(
    'a long front matter',
    `${START}#${'x'.repeat(50_000)}\n---\nIt runs.\n`,
    '1:1 error file-too-large\n  The front matter has 50044 characters, expected at most 50000.\n  Shorten it.',
  ),
  review(
    'a long body',
    `${START}---\n${'x'.repeat(50_000)}\n`,
    '6:1 error file-too-large\n  The body has 50001 characters, expected at most 50000.\n  Shorten it.',
  ),
  {
    name: 'a long site.yaml',
    make: (folder) => writeFile(join(folder, 'site.yaml'), '#'.repeat(50_001)),
    expected: `content/site.yaml:1:1 error file-too-large\n  The file has 50001 characters, expected at most 50000.\n  Shorten it.${CLOSING}`,
  },
  review('10,000 keys in each other without a bracket', `${START}tool: [${'a: '.repeat(10_000)}]\n---\nIt runs.\n`, `5:45 ${TOO_DEEP}`),
  review(
    'a bomb of aliases',
    `---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n---\n`,
    `2:4 error yaml-anchor
  This is a YAML anchor.
  Write the value out where it is needed; a text that begins with \`&\` goes in quotes.`,
  ),
  review('a number that is none', `---\nscore: NaN\nverdict: ship\ndate: 2026-11-01\n---\nIt runs.\n`, '2:8 error wrong-type\n  The score is `NaN`, expected a whole number from 0 to 100.'),
  review('a number that is none, as YAML writes it', `---\nscore: .nan\nverdict: ship\ndate: 2026-11-01\n---\nIt runs.\n`, `2:8 error ambiguous-value
  \`.nan\` without quotes is read differently by YAML 1.1 and YAML 1.2.
  Put it in quotes: \`".nan"\`.`),
  review('20,000 opening brackets', `${START}tool: ${'['.repeat(20_000)}\n---\nIt runs.\n`, `5:19 ${TOO_DEEP}`),
  review('10,000 opening braces', `${START}tool: ${'{a: '.repeat(10_000)}\n---\nIt runs.\n`, `5:55 ${TOO_DEEP}`),
  review('20,000 dashes of lists', `${START}history:\n  ${'- '.repeat(20_000)}\n---\nIt runs.\n`, `6:27 ${TOO_DEEP}`),
  review(
    '300 levels of mappings',
    `${START}${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---\nIt runs.\n`,
    `17:13 ${TOO_DEEP}`,
  ),
  review('20,000 quotes in each other', `${START}---\n${'>'.repeat(20_000)} deep\n`, `6:1 ${MANY_CONTAINERS}`),
  review('20,000 lists in each other', `${START}---\nIt runs.\n\n${'+ '.repeat(20_000)}deep\n`, `8:1 ${MANY_CONTAINERS}`),
  review(
    '16,000 lines',
    `${START}---\n${'> a\nb\n'.repeat(8_000)}`,
    `6:1 error markdown-too-complex
  The body has 16001 lines, expected at most 2000.
  Write it shorter, with less nesting, or in several paragraphs.`,
  ),
  review('20,000 signs of emphasis', `${START}---\n${'*_'.repeat(10_000)}\n`, `6:1 ${KNOTTED}`),
  review(
    'links in many paragraphs',
    `${START}---\n${`${'[a](b) '.repeat(450)}\n\n`.repeat(5)}`,
    `6:1 error markdown-too-complex
  The body holds more than 4000 of the signs * _ ~ [ ].
  Write it shorter, with less nesting, or in several paragraphs.`,
  ),
  review('48,000 brackets and parentheses of links', `${START}---\nIt runs.\n\n${'](['.repeat(16_000)}\n`, `8:1 ${KNOTTED}`),
  {
    ...instead('a link out of the folder', REVIEW, (path) => symlink('/etc/passwd', path)),
    expected: `content/${REVIEW}:1:1 ${LINK}\n\ncontent/tools/alpha/tool.md:1:1 warning tool-without-review
  The tool has no review, so it has no panel verdict.
  Add tools/alpha/reviews/<persona>.md.\n\n2 tools, 1 review: 1 error, 1 warning.\n`,
  },
  {
    ...instead('a link to a device without an end', REVIEW, (path) => symlink('/dev/zero', path)),
    expected: `content/${REVIEW}:1:1 ${LINK}\n\ncontent/tools/alpha/tool.md:1:1 warning tool-without-review
  The tool has no review, so it has no panel verdict.
  Add tools/alpha/reviews/<persona>.md.\n\n2 tools, 1 review: 1 error, 1 warning.\n`,
  },
  {
    ...instead('a link to a folder around it', 'tools/loop', (path) => symlink('..', path)),
    expected: `content/tools/loop:1:1 ${LINK}${CLOSING}`,
  },
  {
    ...instead('a link within the folder', 'personas/skeptic.md', (path) => symlink('../personas/builder.md', path)),
    expected: `content/personas/skeptic.md:3:8 error persona-order-taken
  The order 1 is taken by personas/builder.md.
  Give each persona a place of its own.${CLOSING}`,
  },
  {
    ...instead('a named pipe', 'tools/alpha/logo.svg', (path) => Promise.resolve(execFileSync('mkfifo', [path]))),
    expected: `content/tools/alpha/logo.svg:1:1 error not-a-file\n  This is neither a file nor a folder.\n  Remove it.${CLOSING}`,
  },
  {
    name: 'a file name that is not UTF-8',
    make: (folder) => writeFile(Buffer.concat([Buffer.from(`${folder}/personas/`), Buffer.from([0xff]), Buffer.from('.md')]), ''),
    expected: `content/personas/\uFFFD.md:1:1 error unreadable-file\n  The name of this file is not encoded as UTF-8.\n  Rename the file.${CLOSING}`,
  },
  {
    name: 'a folder name that is not UTF-8',
    make: (folder) => mkdir(Buffer.concat([Buffer.from(`${folder}/tools/`), Buffer.from([0xff])])),
    expected: `content/tools/\uFFFD:1:1 error unreadable-file\n  The name of this folder is not encoded as UTF-8.\n  Rename the folder.${CLOSING}`,
  },
  {
    name: 'a file name that steers terminals',
    make: (folder) => writeFile(join(folder, 'personas/\u001b[31m\u202e.md'), '---\nname: Red\norder: 3\nfocus: Red\n---\n'),
    expected: `content/personas/\\u001b[31m\\u202e.md:1:1 error bad-slug
  The file is called \`\\u001b[31m\\u202e\`, expected lower-case letters, digits and single hyphens, at most 64.
  Rename the file.${CLOSING}`,
  },
  {
    name: 'no folder',
    make: (folder) => rm(folder, { recursive: true }),
    expected: 'content:1:1 error missing-folder\n  There is no content folder at content.\n\n0 tools, 0 reviews: 1 error, 0 warnings.\n',
  },
  {
    name: 'an empty folder',
    make: async (folder) => (await rm(folder, { recursive: true }), mkdir(folder)),
    expected: `content/site.yaml:1:1 error missing-site
  There is no site.yaml.
  Add it with name, tagline, description and url.\n\n0 tools, 0 reviews: 1 error, 0 warnings.\n`,
  },
];
