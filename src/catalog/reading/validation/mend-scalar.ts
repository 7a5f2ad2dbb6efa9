import { escapeControls, showValue } from '../../diagnostics/show-value.ts';
import { readDays } from '../day-form.ts';
import { nearestSlug } from '../nearest-slug.ts';

/** Most characters of a value that is looked at: what is longer is no slip, and the patterns below take quadratic time. */
const MAX_LENGTH = 80;

const QUOTES_AWAY = 'Take the quotes away.';

/**
 * Says how to write as a number what stands there as text; `undefined` when it holds none, or several.
 * @example mendNumber('$20') // 'Write the number alone: 20.'
 */
export function mendNumber(text: string): string | undefined {
  if (text.trim() === '' || text.length > MAX_LENGTH) return undefined;
  if (Number.isFinite(Number(text))) return QUOTES_AWAY;
  const plain = text.replace(/(?<=[1-9][\d,]*),(?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
  const number = /^[^\d.-]*(-?\d+(?:\.\d+)?)[^\d.]*$/.exec(plain)?.[1];
  return number === undefined ? undefined : `Write the number alone: ${number}.`;
}

/** Says how to write as a boolean what stands there as text. */
export function mendBoolean(text: string): string | undefined {
  return /^(?:true|false)$/i.test(text) ? QUOTES_AWAY : undefined;
}

/** Says how to write as a list what stands there as text. */
export function mendList(text: string): string {
  return `Write it as a list: ${showValue(`[${text}]`)}.`;
}

/** Says how to write as text what stands there as a number or a boolean. */
export function mendText(value: number | boolean): string {
  return `If it is text, put it in quotes: ${showValue(`"${String(value)}"`)}.`;
}

/**
 * Says how to write as YYYY-MM-DD a day that stands there in another form, and which days it may be where it could be two.
 * @example mendDate('21.11.2026') // 'Write 2026-11-21.'
 */
export function mendDate(text: string): string | undefined {
  const days = readDays(text);
  if (days.length > 1) return `Write the year first: ${days.join(' or ')}.`;
  return days[0] === undefined ? undefined : `Write ${days[0]}.`;
}

/** Says how to write the slug that a name comes closest to. */
export function mendSlug(text: string): string | undefined {
  const slug = nearestSlug(text);
  return slug === undefined ? undefined : `Write it as \`${slug}\`.`;
}

/**
 * Says how to write as an https address what stands there without its scheme, with another, or in brackets.
 * @example mendUrl('www.ollama.com') // 'Write it as https://www.ollama.com, if that leads there.'
 */
export function mendUrl(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const rest = /^(?:http:\/\/|\/\/|<https?:\/\/|\[.*\]\(https?:\/\/)?([^\s<>()[\]/]+\.[^\s<>()[\]]+)[>)]?$/.exec(text)?.[1];
  return rest !== undefined && !rest.includes(':') ? `Write it as https://${escapeControls(rest)}, if that leads there.` : undefined;
}
