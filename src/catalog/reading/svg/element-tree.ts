import { showValue } from '../../diagnostics/show-value.ts';
import { fail, type Outcome } from '../fault.ts';
import type { Attribute, Token } from './tokenize-svg.ts';

/** An element of an SVG file with all that it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  /** The texts between its tags, white space included. */
  readonly texts: readonly { readonly text: string; readonly offset: number }[];
  readonly offset: number;
}

interface OpenElement extends Element {
  readonly children: Element[];
  readonly texts: { readonly text: string; readonly offset: number }[];
}

/** Most elements within each other. */
const MAX_DEPTH = 64;

/** Nests the elements of a file; gives the one that holds all others. */
export function nestElements(tokens: readonly Token[]): Outcome<Element> {
  // The first stands for the file itself.
  const open: OpenElement[] = [openElement('', [], 0)];
  for (const token of tokens) {
    const within = open.at(-1);
    if (within === undefined) break;
    if (token.kind === 'text') within.texts.push(token);
    else if (token.kind === 'start') {
      const element = openElement(token.name, token.attributes, token.offset);
      within.children.push(element);
      if (!token.isEmpty) open.push(element);
      if (open.length > MAX_DEPTH + 1) return misformed(token.offset, `Elements stand more than ${MAX_DEPTH} levels deep here.`);
    } else if (open.length > 1 && token.name === within.name) open.pop();
    else {
      const expected = open.length > 1 ? showValue(`</${within.name}>`) : 'no closing tag';
      return misformed(token.offset, `${showValue(`</${token.name}>`)} stands here, expected ${expected}.`);
    }
  }
  return findRoot(open);
}

/** Tells whether a text holds nothing but what XML counts as white space. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

function findRoot([file, ...unclosed]: readonly OpenElement[]): Outcome<Element> {
  const innermost = unclosed.at(-1);
  if (innermost !== undefined) return misformed(innermost.offset, `The element ${showValue(innermost.name)} is never closed.`);
  const text = file?.texts.find((piece) => !isBlank(piece.text));
  if (text !== undefined) return misformed(text.offset, 'Text stands outside of the svg element.');
  const [root, second] = file?.children ?? [];
  if (root === undefined) return misformed(0, 'The file holds no svg element.');
  if (second !== undefined) return misformed(second.offset, `A second element, ${showValue(second.name)}, stands beside the first.`);
  return { value: root, faults: [] };
}

function openElement(name: string, attributes: readonly Attribute[], offset: number): OpenElement {
  return { name, attributes, children: [], texts: [], offset };
}

function misformed(offset: number, message: string): Outcome<never> {
  return fail({ code: 'logo-syntax', offset, message });
}
