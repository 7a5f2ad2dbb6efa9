import { showValue } from '../../diagnostics/show-value.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';

/** An attribute as it stands in its tag; entities are kept as they are written. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** A piece of an SVG file; comments and the XML declaration are left out. */
export type Token =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      readonly isEmpty: boolean;
      readonly offset: number;
    }
  | { readonly kind: 'end'; readonly name: string; readonly offset: number }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number };

interface Step {
  readonly token: Token | null;
  readonly end: number;
}

// Each is tried at one offset only, and no two neighbouring parts share a character: none looks at a character more than twice.
const DECLARATION =
  /<\?xml[ \t\r\n]+version=(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding=(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:[ \t\r\n]+standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const SPACE = /[ \t\r\n]*/y;
const TAG_NAME = /<(?<name>[A-Za-z_][\w.:-]*)/y;
const ATTRIBUTE = /[ \t\r\n]+(?<name>[A-Za-z_][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*(?<quoted>"[^"<]*"|'[^'<]*')/y;
const TAG_END = /[ \t\r\n]*(?<slash>\/?)>/y;
const END_TAG = /<\/(?<name>[A-Za-z_][\w.:-]*)[ \t\r\n]*>/y;
const REFUSED_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)#?\w{0,32};?/;

/** What XML has beside tags and comments: ways to load, to define and to hide, which no drawing needs. */
const REFUSED_STARTS = [
  ['<![', 'A CDATA section or conditional section'],
  ['<!', 'A document type or another declaration'],
  ['<?', 'A processing instruction'],
] as const;
const REFUSED_MEND = 'Remove it: a logo holds an optional XML declaration of version 1.0 in UTF-8, comments, and one svg element.';

/**
 * Takes an SVG file apart by a small part of XML 1.0 (https://www.w3.org/TR/xml/): elements, quoted attributes, text with the five
 * predefined entities, and comments. Takes linear time, and calls itself nowhere.
 */
export function tokenizeSvg(source: string): Outcome<readonly Token[]> {
  const noncharacter = source.search(/[\uFFFE\uFFFF]/);
  if (noncharacter !== -1) return fail(misformed(noncharacter, 'A code stands here that is no character in XML.'));
  const tokens: Token[] = [];
  let offset = matchAt(DECLARATION, source, 0)?.[0].length ?? 0;
  while (offset < source.length) {
    const step = readStep(source, offset);
    if ('code' in step) return fail(step);
    if (step.token !== null) tokens.push(step.token);
    offset = step.end;
  }
  return { value: tokens, faults: [] };
}

function readStep(source: string, offset: number): Step | Fault {
  if (source[offset] !== '<') return readText(source, offset);
  if (source.startsWith('<!--', offset)) return readComment(source, offset);
  const refused = REFUSED_STARTS.find(([start]) => source.startsWith(start, offset));
  if (refused !== undefined) return { code: 'unsafe-logo', offset, message: `${refused[1]} is not allowed in a logo.`, mend: REFUSED_MEND };
  return source.startsWith('</', offset) ? readEndTag(source, offset) : readStartTag(source, offset);
}

function readText(source: string, offset: number): Step | Fault {
  const next = source.indexOf('<', offset);
  const end = next === -1 ? source.length : next;
  const text = source.slice(offset, end);
  const brackets = text.indexOf(']]>');
  if (brackets !== -1) return misformed(offset + brackets, '`]]>` stands in text, where XML does not allow it.');
  return findEntity(text, offset) ?? { token: { kind: 'text', text, offset }, end };
}

function readComment(source: string, offset: number): Step | Fault {
  const dashes = source.indexOf('--', offset + '<!--'.length);
  if (dashes === -1) return misformed(offset, 'This comment is never closed.');
  if (source[dashes + 2] !== '>') return misformed(dashes, 'Two hyphens stand within a comment, which only its end may have.');
  return { token: null, end: dashes + '-->'.length };
}

function readEndTag(source: string, offset: number): Step | Fault {
  const match = matchAt(END_TAG, source, offset);
  if (match === null) return misformed(offset, 'This closing tag is cut short, expected a name and `>`.');
  return { token: { kind: 'end', name: match.groups?.['name'] ?? '', offset }, end: offset + match[0].length };
}

function readStartTag(source: string, offset: number): Step | Fault {
  const start = matchAt(TAG_NAME, source, offset);
  if (start === null) return misformed(offset, 'This `<` begins no tag, expected the name of an element or `&lt;`.');
  const attributes = new Map<string, Attribute>();
  let end = offset + start[0].length;
  for (let match = matchAt(ATTRIBUTE, source, end); match !== null; match = matchAt(ATTRIBUTE, source, end)) {
    const { name = '', quoted = '' } = match.groups ?? {};
    const at = end + match[0].indexOf(name);
    if (attributes.has(name)) return misformed(at, `The attribute ${showValue(name)} stands in this tag a second time.`);
    const value = quoted.slice(1, -1);
    end += match[0].length;
    const entity = findEntity(value, end - 1 - value.length);
    if (entity !== null) return entity;
    attributes.set(name, { name, value, offset: at });
  }
  const close = matchAt(TAG_END, source, end);
  const tag = start.groups?.['name'] ?? '';
  if (close === null) {
    const at = end + (matchAt(SPACE, source, end)?.[0].length ?? 0);
    return misformed(at, `The tag of ${showValue(tag)} goes on unexpectedly, expected name="value" or its end.`);
  }
  const isEmpty = close.groups?.['slash'] === '/';
  return { token: { kind: 'start', name: tag, attributes: [...attributes.values()], isEmpty, offset }, end: end + close[0].length };
}

function findEntity(text: string, offset: number): Fault | null {
  const match = REFUSED_ENTITY.exec(text);
  if (match === null) return null;
  const message = `${showValue(match[0])} is not allowed in a logo, expected one of &amp; &lt; &gt; &quot; &apos;.`;
  return { code: 'unsafe-logo', offset: offset + match.index, message, mend: 'Write the character itself.' };
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function misformed(offset: number, message: string): Fault {
  return { code: 'logo-syntax', offset, message };
}
