import licences from 'spdx-license-ids/index.json' with { type: 'json' };
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';
import { line } from '#src/catalog/schema/fields.ts';
import { findFieldFault } from './field-fault.ts';

/** The ids of the SPDX licence list that are in use, and the word for a tool whose source nobody may have. */
export const LICENCES: readonly string[] = [...licences, 'Proprietary'];

const IDS: ReadonlySet<string> = new Set(licences);
const BY_FOLDED = new Map(LICENCES.map((id) => [fold(id), id]));
const ID = /^[A-Za-z0-9.-]+$/;
const OPERATORS: ReadonlySet<string | undefined> = new Set(['AND', 'OR']);
const MAX_LENGTH = 80;

/**
 * Says why a text is no SPDX expression, and which id it is closest to; `null` for an expression, and for `Proprietary`.
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function findLicenceFault(text: string): string | null {
  if (text === 'Proprietary') return null;
  const form = findFieldFault(line(MAX_LENGTH), 'license', text);
  if (form !== null) return form;
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  if (!tokens.some((token) => OPERATORS.has(token) || token === 'WITH')) return isLicence(text) ? null : describeUnknown(text);
  const unknown = tokens.find((token, index) => tokens[index - 1] !== 'WITH' && !isMark(token) && !isLicence(token));
  if (unknown !== undefined) return describeUnknown(unknown);
  return isExpression(tokens) ? null : `The license is ${showValue(text)}, expected an SPDX expression such as \`MIT OR Apache-2.0\`.`;
}

function isMark(token: string): boolean {
  return token === '(' || token === ')' || token === 'WITH' || OPERATORS.has(token);
}

function isLicence(token: string): boolean {
  return IDS.has(token.replace(/\+$/, '')) || /^LicenseRef-[A-Za-z0-9.-]+$/.test(token);
}

/** Takes one licence after the other off the front, each with what belongs to it, and closes what was opened. */
function isExpression(tokens: readonly string[]): boolean {
  let [depth, isOpen] = [0, true];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token === '(' || token === ')') {
      depth += token === '(' ? 1 : -1;
      if (depth < 0 || isOpen !== (token === '(')) return false;
    } else if (OPERATORS.has(token) || token === 'WITH') {
      // An exception belongs to one licence, and has no exception of its own.
      if (isOpen || (token === 'WITH' && (before === ')' || tokens[index - 2] === 'WITH'))) return false;
      isOpen = true;
    } else {
      if (!isOpen || (before === 'WITH' && !ID.test(token))) return false;
      isOpen = false;
    }
  }
  return depth === 0 && !isOpen;
}

function describeUnknown(text: string): string {
  const meant = findNearest(text);
  const advice =
    meant === undefined
      ? 'Write Proprietary, or LicenseRef- and a name for one that the list does not have: `LicenseRef-Llama-3.2`.'
      : `Did you mean \`${meant}\`?`;
  return `There is no licence ${showValue(text)} in the SPDX list. ${advice}`;
}

function findNearest(text: string): string | undefined {
  const folded = fold(text.replace(/\b(?:the|licen[cs]e)\b/gi, ''));
  const meant = BY_FOLDED.has(folded) ? folded : BY_FOLDED.has(`${folded}only`) ? `${folded}only` : suggest(folded, BY_FOLDED.keys());
  return meant === undefined ? undefined : BY_FOLDED.get(meant);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
