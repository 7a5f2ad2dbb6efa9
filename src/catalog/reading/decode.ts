import { fail, type Outcome } from './fault.ts';
import { findUnsafeInText } from './unsafe-characters.ts';

const MEND = 'Save it as UTF-8.';

/**
 * Decodes the bytes of a content file: UTF-8, with or without a byte order mark, and no unsafe characters.
 * Offsets of faults count in what `decodeLeniently` gives.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (isUtf16(bytes)) return fail({ code: 'not-utf8', offset: 0, message: 'The file is encoded as UTF-16, expected UTF-8.', mend: MEND });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (bytes.includes(0))
      return fail({ code: 'not-utf8', offset: 0, message: 'The file is not text.', mend: 'Put a text in UTF-8 in its place.' });
    const offset = Math.max(0, decodeLeniently(bytes).indexOf('\uFFFD'));
    return fail({ code: 'not-utf8', offset, message: 'The file is not encoded as UTF-8 from here on.', mend: MEND });
  }
  const character = findUnsafeInText(text);
  if (character === null) return { value: text, faults: [] };
  const { index, name, mend } = character;
  const rest = text[index] === '\r' ? ' without a line feed' : '';
  return fail({ code: 'unsafe-character', offset: index, message: `Here stands ${name}${rest}.`, mend });
}

/** Decodes bytes whatever they hold, so that a fault in them has a line and a column. */
export function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
