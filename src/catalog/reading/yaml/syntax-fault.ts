import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Wording } from '../../diagnostics/diagnostic.ts';
import type { Fault } from '../fault.ts';

const COLUMNS = 'Keys of one level, and the entries of one list, begin in the same column.';
const QUOTES = 'A text that holds a colon and a space, or begins with a bracket or a dash, goes in quotes.';
const NO_KEY: Wording = {
  message: 'This line is no `key: value`.',
  mend: 'Put a colon and a space after the key; indent a text that goes on from the line above.',
};
const SECOND_KEY: Wording = { message: 'This value runs into a second key.', mend: QUOTES };

/** What an editor needs to hear, by the parser's code. */
const WORDINGS: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  BAD_DQ_ESCAPE: { message: 'The backslash begins nothing that is known here.', mend: 'Double it, or put the text in single quotes.' },
  BAD_INDENT: { message: 'This line does not begin in the column of the lines it belongs with.', mend: COLUMNS },
  BAD_SCALAR_START: { message: 'A text without quotes cannot begin with this sign.', mend: 'Put it in quotes.' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'The line below is indented as if it went on with this value.', mend: COLUMNS },
  BLOCK_IN_FLOW: { message: 'This value runs into the next key.', mend: 'Put a comma between the two.' },
  KEY_OVER_1024_CHARS: { message: 'This key is longer than 1,024 characters.', mend: 'Put a colon and a space after the key.' },
  MISSING_CHAR: { message: 'A comma or a space is missing before this.', mend: 'Put a comma between entries, and a space after a colon.' },
  MULTILINE_IMPLICIT_KEY: NO_KEY,
  MULTIPLE_DOCS: { message: 'A line of dashes begins a second document here.', mend: 'Remove it.' },
  NON_STRING_KEY: { message: 'A list or a mapping stands where a key is expected.', mend: QUOTES },
  TAB_AS_INDENT: { message: 'This line is indented with a tab.', mend: 'Indent with spaces.' },
  UNEXPECTED_TOKEN: { message: 'Nothing is expected here.', mend: QUOTES },
};

/** Where one code stands for several slips, the parser's own words tell them apart. */
const NARROWER: readonly (Wording & { readonly pattern: RegExp })[] = [
  { pattern: /^Implicit map keys need/, ...NO_KEY },
  { pattern: /^Missing closing/, message: 'The quote that is opened here is not closed.', mend: 'Close it with the sign that opens it.' },
  {
    pattern: /must be sufficiently indented/,
    message: 'A bracket is not closed before this.',
    mend: 'Close every { with } and every [ with ].',
  },
  { pattern: /flow-(?:map|seq)-end/, message: 'This bracket closes nothing.', mend: 'Remove it.' },
  { pattern: /^Unexpected (?:,|empty item)/, message: 'No entry stands before this comma.', mend: 'Remove it.' },
  {
    pattern: /at node end$/,
    message: 'This stands behind the end of the value.',
    mend: "Put the whole text in quotes; within single quotes, an apostrophe is doubled: 'It''s'.",
  },
  {
    pattern: /on same line with key$/,
    message: 'A list does not begin on the line of its key.',
    mend: 'Put each entry on a line of its own; a text that begins with a dash goes in quotes.',
  },
  { pattern: /^Not a YAML token/, message: 'A text after | or > begins on the next line.', mend: 'Put it in quotes instead.' },
  { pattern: /^A block sequence/, message: 'An entry of a list stands where a key is expected.', mend: COLUMNS },
];

/** Says in an editor's words what the parser has stumbled over. */
export function describeSyntaxError({ code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, source: string): Fault {
  const [summary = ''] = message.split('\n');
  const isWithinLine = code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(/^.*/.exec(source.slice(pos[0]))?.[0] ?? '');
  const { message: words, mend } = (isWithinLine ? SECOND_KEY : NARROWER.find(({ pattern }) => pattern.test(summary))) ??
    WORDINGS[code] ?? { message: `This is not valid YAML: ${summary}${/[.!?]$/.test(summary) ? '' : '.'}` };
  const quote = /^Missing closing (['"])/.exec(summary)?.[1];
  // The parser points at where an unclosed quote ends; what has to be mended is where it begins.
  const offset = quote === undefined ? pos[0] : Math.max(0, source.lastIndexOf(quote, pos[0] - 1));
  return { code: 'yaml-syntax', offset, message: words, mend };
}

/** Spaces that look like ordinary ones and are letters to YAML: they come along when text is copied from a page. */
const FALSE_SPACE = /^( *(?:[\w-]+:)?)[\u00a0\u2007\u202f\u3000]/m;

/** Finds a no-break space where YAML asks for an ordinary one: in the indentation, or right after a key. */
export function findFalseSpace(source: string): Fault | null {
  const match = FALSE_SPACE.exec(source);
  if (match === null) return null;
  const offset = match.index + (match[1]?.length ?? 0);
  return { code: 'yaml-syntax', offset, message: 'A no-break space stands here.', mend: 'Replace it by an ordinary space.' };
}
