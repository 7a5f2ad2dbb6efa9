const MAX_SHOWN = 60;

/** Writes control, format and line-separating characters as `\n` or `\u001b`, so that content cannot steer a terminal. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escapeCharacter);
}

/**
 * Shows a value from content within a sentence: text in backticks, escaped and shortened.
 * @example showValue('gratis') // `gratis`
 */
export function showValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return 'something else';
  // Cut before escaping: a value may be as large as a file.
  const start = Array.from(value.slice(0, 2 * MAX_SHOWN + 2));
  const isShort = start.length <= MAX_SHOWN;
  return `\`${escapeControls(isShort ? value : start.slice(0, MAX_SHOWN).join(''))}${isShort ? '' : '…'}\``;
}

const FAMILIAR: Readonly<Partial<Record<string, string>>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  return FAMILIAR[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
