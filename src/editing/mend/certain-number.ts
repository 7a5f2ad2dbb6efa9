import { findAmbiguity } from '#src/catalog/reading/yaml/ambiguous-scalar.ts';

/** Digits that every reader takes for the same number; a leading zero may be octal. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What begins with a zero, or counts in sixties, has several readings. */
const GROUPED = /^-?[1-9]\d{0,2}(?:_\d{3})+$/;
const POWER = /^(-?[1-9]\d*)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/**
 * Reads a number that is written as a text, with underscores or with a power of ten; `undefined` where readers may disagree, and where a
 * digit would be lost.
 * @example readDigits('1.5e3') // 1500
 */
export function readDigits(text: string): number | undefined {
  const digits = GROUPED.test(text) ? text.replaceAll('_', '') : (writeOut(text) ?? text);
  if (!NUMBER.test(digits)) return undefined;
  const written = String(Number(digits));
  const isWhole = (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits) === written;
  return isWhole && findAmbiguity(written, 0) === null ? Number(digits) : undefined;
}

/** Moves the point by a power of ten, in the text: a number in between might round. */
function writeOut(text: string): string | undefined {
  const [, whole = '', fraction = '', power = ''] = POWER.exec(text) ?? [];
  if (whole === '') return undefined;
  const places = Number(power);
  const left = fraction.slice(places);
  return whole + fraction.slice(0, places).padEnd(places, '0') + (left === '' ? '' : `.${left}`);
}
