/** A body as it is rendered. */
export interface RenderedBody {
  readonly html: string;
  readonly text: string;
}

/** Code within a line: backticks that stand alone, around characters that mean nothing to HTML, and no space at either end. */
const CODE = /(?<!`)`(?! )([\w .,:;/@=+*~#$%(){}[\]-]+)(?<! )`(?!`)/g;

/** All that a text is made of: no sign in it begins anything in Markdown within a line, or has to be escaped in HTML. */
const WORDS = /^[\p{L}\p{M}\p{N} \n.,;:?!'"“”‘’…()%$€£+/=#–—-]*$/u;

/** What makes a link of words alone; one of mail holds an `@`, which is not among `WORDS`. */
const ADDRESS = /:\/\/|www\./i;

/** A line that may begin something other than a paragraph: a list, a heading, code, an underline, a table. */
const OTHER_START = /^(?!$|[\p{L}"'“‘(]|\d+(?![\d.)]))/mu;

/**
 * Renders a body of nothing but paragraphs, with code within their lines; gives `null` for any other, and for all that only may be one.
 * Nearly all bodies are of this kind, and the parser, which gives the same for them, takes a hundred times as long.
 */
export function renderPlainParagraphs(markdown: string): RenderedBody | null {
  const words = markdown.replace(CODE, 'x');
  if (!WORDS.test(words) || ADDRESS.test(words) || OTHER_START.test(words) || / (?:\n|$)/.test(words)) return null;
  const paragraphs = markdown.split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n|\n$/g, ''));
  const html = paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.replace(CODE, '<code>$1</code>')}</p>`);
  return { html: html.join('\n'), text: markdown.replaceAll('`', '').replace(/\s+/g, ' ').trim() };
}
