import { showValue } from '../../diagnostics/show-value.ts';
import type { Fault } from '../fault.ts';

const SWITCH = /^(?:y|yes|n|no|on|off)$/i;

/** Plain scalars that YAML 1.1 and YAML 1.2 (core schema) resolve to different values; https://yaml.org/type/ for 1.1. */
const AMBIGUOUS: readonly RegExp[] = [
  SWITCH,
  // 0777, 08: octal in one, decimal in the other.
  /^[-+]?0\d+$/,
  // 0o17, 0b11, +0x1F: a number in one, text in the other.
  /^[-+]?0[ob][0-9_]+$/i,
  /^[-+]0x[0-9a-f_]+$/i,
  // 1_000, 0x1_F: underscores within numbers.
  /^[-+]?[\d.]+_[\d_.]*(?:e[-+]?\d+)?$/i,
  /^0x[0-9a-f]*_[0-9a-f_]*$/i,
  // 1:30, 190:20:30.15: sexagesimal numbers.
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  // 1e3, 1.5e3: 1.1 wants a point and a signed exponent.
  /^[-+]?\d+e[-+]?\d+$/i,
  /^[-+]?\d*\.\d*e\d+$/i,
  // Infinity and not-a-number are no facts in either.
  /^[-+]?\.inf$/i,
  /^\.nan$/i,
  // The default and merge keys of 1.1.
  /^(?:=|<<)$/,
];

/** Gives the fault of a plain scalar that is read differently by YAML 1.1 and 1.2, or `null` when all agree on it. */
export function findAmbiguity(plain: string, offset: number): Fault | null {
  if (!AMBIGUOUS.some((pattern) => pattern.test(plain))) return null;
  const alternative = SWITCH.test(plain)
    ? '; for a switch, write `true` or `false`'
    : /\d/.test(plain)
      ? '; for a number, write plain digits'
      : '';
  return {
    code: 'ambiguous-value',
    offset,
    message: `${showValue(plain)} without quotes is read differently by YAML 1.1 and YAML 1.2.`,
    mend: `Put it in quotes: ${showValue(`"${plain}"`)}${alternative}.`,
  };
}
