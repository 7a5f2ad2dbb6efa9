import { isWide } from '#src/views/text-width.ts';
import type { Weight } from './fonts.ts';
import { splitGraphemes } from './graphemes.ts';
import type { MeasureText } from './measure-text.ts';

/** What a text must fit into. */
export interface TextBox {
  readonly width: number;
  readonly weight: Weight;
  /** Largest size of one line, and of two. */
  readonly most: readonly [one: number, two: number];
  readonly least: number;
}

/** A text broken into lines, and the size at which all of them fit. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

const ELLIPSIS = '…';
/** Scripts written without spaces, where a line may end after any character. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Fits a text into one line or two, whichever lets it stand larger; it is broken between words, else within one, and loses its end to an
 * ellipsis only when two lines of the least size cannot hold it.
 */
export function fitText(text: string, box: TextBox, measure: MeasureText): FittedText {
  const sizeOf = (lines: readonly string[]) => fitSize(lines, box, measure);
  const whole = { lines: [text], size: sizeOf([text]) };
  if (whole.size === box.most[0]) return whole;
  const words = breakLines(text, canBreakAfter);
  const broken = { lines: words, size: sizeOf(words) };
  const best = broken.size > whole.size ? broken : whole;
  if (best.size >= box.least) return best;
  const anywhere = breakLines(text, () => true);
  const size = sizeOf(anywhere);
  return size >= box.least ? { lines: anywhere, size } : shorten(text, box, sizeOf);
}

/** The size at which all lines fit. */
function fitSize(lines: readonly string[], { width, weight, most }: TextBox, measure: MeasureText): number {
  const widest = Math.max(...lines.map((line) => measure(line, weight)));
  return Math.min(lines.length === 1 ? most[0] : most[1], width / widest);
}

function shorten(text: string, box: TextBox, sizeOf: (lines: readonly string[]) => number): FittedText {
  const letters = splitGraphemes(text);
  for (let kept = letters.length - 1; kept > 0; kept -= 1) {
    const cut = letters.slice(0, kept).join('').trimEnd() + ELLIPSIS;
    // Measuring takes long, counting does not: what is far too long is not measured.
    if (roughWidth(cut) * box.least > box.width * 2.6) continue;
    const lines = breakLines(cut, () => true);
    if (sizeOf(lines) >= box.least) return { lines, size: box.least };
  }
  return { lines: [ELLIPSIS], size: box.least };
}

/** Breaks a text as near to its middle as it may be broken; leaves it whole where it may not. */
function breakLines(text: string, mayBreak: (before: string, after: string) => boolean): readonly string[] {
  const letters = splitGraphemes(text);
  let best: { readonly lines: readonly string[]; readonly widest: number } = { lines: [text], widest: Infinity };
  for (let place = 1; place < letters.length; place += 1) {
    if (!mayBreak(letters[place - 1] ?? '', letters[place] ?? '')) continue;
    const lines = [letters.slice(0, place).join('').trim(), letters.slice(place).join('').trim()];
    const widest = Math.max(...lines.map(roughWidth));
    if (widest < best.widest) best = { lines, widest };
  }
  return best.lines;
}

function canBreakAfter(before: string, after: string): boolean {
  return /[\s-]$/.test(before) || WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after);
}

/** Good enough to tell which half of a line is the longer one. */
function roughWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : /[ijlrtfI.,:;'|()[\]\s-]/.test(character) ? 0.33 : 0.58;
  return width;
}
