import { readValue } from './read-value.ts';

/** Whoever a workflow's token speaks for. */
const AUTHOR = 'github-actions[bot]';

/** GitHub takes 65,536 characters; what is above and below the text has room in the rest. */
const TEXT_MOST = 60_000;

/** First line of a text that a later run finds again; readers do not see it. */
export function marker(name: string): string {
  return `<!-- pairwise: ${name} -->`;
}

/** Tells whether a comment or an issue is one that an earlier run has written. */
export function isOwn(post: unknown, name: string): boolean {
  const body = readValue(post, 'body');
  return readValue(post, 'user', 'login') === AUTHOR && typeof body === 'string' && body.startsWith(marker(name));
}

/** A line that folds the list below it, as the impact writes it: its summary holds no word of the content. */
const FOLD = /^<details><summary>\d[\d,]* pages? (?:added|changed|removed)<\/summary>$/;
const UNFOLD = '</details>';

/** What no reader sees, or what turns the order of words around; line ends and tabs stay. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What steers the page around the text: tags, comments, pictures, and fences of code, which swallow what comes after. */
const MARKUP = /<(?=[a-z!?/])|!(?=\[)|(?=```|~~~)(?<=^[ \t>*+\-.)\d]*)/gim;
/** An entity may stand for any of the signs below; these few cannot. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|nbsp|#8203|#x20);)(?=#?[a-z\d]+;)/gi;
/** What GitHub takes for a mention or for a reference, which is then told on the page that it leads to. */
const CALLS = /@|#(?=\d)(?<!&#(?=8203;))|\bGH\\?-(?=\d)/gi;
/** The same as an address; under this name, which leads there too, GitHub tells nobody. */
const ADDRESSES = /(?:www\.)?github\\?\.com(?=(?:\\?\/[\w.\\-]+){2}\\?\/(?:issues|pull|discussions|commit)\b)/gi;

/**
 * Makes a text fit to be posted, whoever wrote it: nobody is called by it, no picture is fetched for it, nothing is hidden in it or below
 * it, and it is not too long to be taken. What stands between `@` and a name is a word joiner: readers do not see it.
 */
export function tameText(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '').split('\n');
  let isFolded = false;
  const tamed = lines.map((line) => {
    const isFold = isFolded ? line === UNFOLD : FOLD.test(line);
    if (!isFold) return tameLine(line);
    isFolded = !isFolded;
    return line;
  });
  return closeFold(shorten(tamed.join('\n').trim()));
}

function tameLine(line: string): string {
  const joined = line.replaceAll(ENTITY, '&\u2060').replaceAll(MARKUP, (sign) => `${sign}\u2060`);
  return joined.replaceAll(CALLS, (sign) => `${sign}\u2060`).replaceAll(ADDRESSES, 'redirect.github.com');
}

/** Ends a text that is too long at the end of a line, where there is one. */
function shorten(text: string): string {
  if (text.length <= TEXT_MOST) return text;
  const start = text.slice(0, TEXT_MOST);
  const end = start.lastIndexOf('\n');
  const whole = end === -1 ? start.replace(/[\ud800-\udbff]$/, '') : start.slice(0, end);
  return `${closeFold(whole.trimEnd())}\n\n… cut here: the rest is in the run's summary.`;
}

/** Ends a fold that is left open; no other line of a tamed text is like these. */
function closeFold(text: string): string {
  const lines = text.split('\n');
  const isOpen = lines.findLastIndex((line) => FOLD.test(line)) > lines.lastIndexOf(UNFOLD);
  return isOpen ? `${text}\n\n${UNFOLD}` : text;
}
