/** A character that no text of the content may hold, and where it stands. */
export interface UnsafeCharacter {
  /** In UTF-16 code units from the start of the text. */
  readonly index: number;
  /** @example 'the control character U+0001' */
  readonly name: string;
  readonly mend: string;
}

/**
 * Where each kind of character would do harm: XML has no control characters (https://www.w3.org/TR/xml/#charsets), JSON no half of a pair
 * (RFC 8259, 8.2); a line separator ends what is one line, and a direction control that stays open turns the rest of a page around
 * (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing). The direction marks and the joiners U+200C to U+200F are part of words
 * and emoji, and stay.
 */
const KINDS: readonly { readonly pattern: RegExp; readonly noun: string; readonly mend: string }[] = [
  { pattern: /\t/, noun: 'tab', mend: 'Write a space in its place.' },
  { pattern: /\n/, noun: 'line feed', mend: 'Remove it.' },
  { pattern: /\r/, noun: 'carriage return', mend: 'Remove it.' },
  { pattern: /\p{Cc}/u, noun: 'control character', mend: 'Remove it.' },
  { pattern: /\p{Cs}/u, noun: 'lone surrogate', mend: 'Remove it, or write the whole character in its place.' },
  { pattern: /\p{Zl}/u, noun: 'line separator', mend: 'Write a space in its place.' },
  { pattern: /\p{Zp}/u, noun: 'paragraph separator', mend: 'Write a space in its place.' },
  { pattern: /\p{NChar}/u, noun: 'noncharacter', mend: 'Remove it.' },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069]/,
    noun: 'direction control',
    mend: 'Remove it; letters give a text its direction, and the marks U+200E and U+200F may help.',
  },
];

const IN_VALUE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{NChar}\u202a-\u202e\u2066-\u2069]/u;
/** A text of several lines also holds tabs and line ends, as LF or CRLF. */
const IN_TEXT = new RegExp(`(?![\\t\\n]|\\r\\n)${IN_VALUE.source}`, 'u');

/** Finds the first character that a text of several lines, a file or a body, may not hold. */
export function findUnsafeInText(text: string): UnsafeCharacter | null {
  return describe(IN_TEXT.exec(text));
}

/** Finds the first character that a key or a value may not hold. */
export function findUnsafeInValue(value: string): UnsafeCharacter | null {
  return describe(IN_VALUE.exec(value));
}

function describe(match: RegExpExecArray | null): UnsafeCharacter | null {
  if (match === null) return null;
  const [character] = match;
  const { noun = 'character', mend = 'Remove it.' } = KINDS.find(({ pattern }) => pattern.test(character)) ?? {};
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index: match.index, name: `the ${noun} U+${digits}`, mend };
}
