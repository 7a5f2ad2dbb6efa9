/** The apostrophe by its number: feed readers that know HTML 4 alone do not know its name. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Everything but the `Char` of XML 1.0 (section 2.2), which no escape can bring in. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Writes a text so that it is text again between tags and in an attribute, in XML as in HTML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Puts the replacement character where a text holds what XML cannot: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function replaceForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
