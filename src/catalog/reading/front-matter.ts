import matter from 'gray-matter';
import { showValue } from '../diagnostics/show-value.ts';
import { fail, type Fault, type Outcome } from './fault.ts';

/** A file taken apart; offsets count from the start of its text. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

const FENCE = '---';
/** What stands in the place of three hyphens: too few, a typesetter's dashes, indented ones, or the three dots of YAML. */
const LIKE_A_FENCE = /^[ \t]*(?:-{2,}|[\u2010-\u2015\u2212]+-*|\.{3})[ \t]*$/m;

/**
 * Splits a file into front matter and body. gray-matter names the language, and no more is left to it: it runs `---js`, and takes half a
 * minute for a file of blank lines.
 */
export function splitFrontMatter(text: string): Outcome<FrontMatter> {
  if (!/^---(?!-)/.test(text)) return fail(missingFrontMatter(text));
  // The line feed: gray-matter drops the last letter of a language at the very end of a file.
  const language = matter.language(`${text}\n`).raw;
  if (!/^(?:ya?ml)?$/i.test(language.trim())) return fail(refusedLanguage(language.trim()));
  // gray-matter takes the name of a language off the YAML, and leaves spaces on it.
  const yamlOffset = FENCE.length + (language.trim() === '' ? 0 : language.length);
  const end = /(?<=\n)---[^\r\n]*/.exec(text.slice(yamlOffset)) ?? LIKE_A_FENCE.exec(text.slice(yamlOffset));
  if (end?.[0].trimEnd() !== FENCE) return fail(unclosedFrontMatter(end, yamlOffset));
  const fence = yamlOffset + end.index;
  const bodyOffset = fence + FENCE.length + (/^\r?\n|^\r/.exec(text.slice(fence + FENCE.length))?.[0].length ?? 0);
  return { value: { yaml: text.slice(yamlOffset, fence), yamlOffset, body: text.slice(bodyOffset), bodyOffset }, faults: [] };
}

function missingFrontMatter(text: string): Fault {
  const code = 'front-matter-missing';
  const mend = 'Begin it with a line `---`, the keys, and another line `---`.';
  if (text.trim() === '') return { code, offset: 0, message: 'The file is empty.', mend };
  const first = LIKE_A_FENCE.exec(text.slice(0, text.indexOf('\n')));
  if (first !== null) {
    const message = `The front matter begins with ${showValue(first[0])}, expected \`---\` alone on the line.`;
    return { code, offset: 0, message, mend: 'Write three hyphens.' };
  }
  const late = /^---[ \t]*\r?\n(?=[A-Za-z]\w*:[ \t\r\n])/m.exec(text);
  if (late === null) return { code, offset: 0, message: 'The file has no front matter.', mend };
  const message = 'The front matter does not begin in the first line.';
  return { code, offset: late.index, message, mend: 'Remove what stands before the `---`.' };
}

function unclosedFrontMatter(end: RegExpExecArray | null, yamlOffset: number): Fault {
  const code = 'front-matter-unclosed';
  const mend = 'Put a line `---` after its last key.';
  if (end === null) return { code, offset: 0, message: 'The front matter has no end.', mend };
  const message = `The front matter ends in ${showValue(end[0])}, expected \`---\` alone on the line.`;
  return { code, offset: yamlOffset + end.index, message, mend };
}

function refusedLanguage(language: string): Fault {
  const message = `The front matter is marked as ${showValue(language)}, but only YAML is read.`;
  return {
    code: 'front-matter-language',
    offset: FENCE.length,
    message,
    mend: 'Write its keys as YAML and leave a bare `---` in the first line.',
  };
}
