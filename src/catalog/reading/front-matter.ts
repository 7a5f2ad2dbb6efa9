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

/** Splits a file into front matter and body; gray-matter only finds the seams and parses nothing. */
export function splitFrontMatter(text: string): Outcome<FrontMatter> {
  if (!/^---(?!-)/.test(text)) return fail(missingFrontMatter(text));
  // The line feed: gray-matter drops the last letter of a language at the very end of a file.
  const language = matter.language(`${text}\n`).raw;
  // gray-matter runs `---js` unless it is stopped here: `language: 'yaml'` is only its default.
  if (!/^(?:ya?ml)?$/i.test(language.trim())) return fail(refusedLanguage(language.trim()));
  const yamlOffset = FENCE.length + language.length;
  const closing = text.indexOf(`\n${FENCE}`, yamlOffset);
  if (closing === -1) {
    return fail({
      code: 'front-matter-unclosed',
      offset: 0,
      message: 'The front matter has no end.',
      mend: 'Put a line `---` after its last key.',
    });
  }
  const rest = /^[^\r\n]*/.exec(text.slice(closing + 1 + FENCE.length))?.[0] ?? '';
  if (rest.trim() !== '') {
    const message = `The front matter ends in ${showValue(FENCE + rest)}, expected \`---\` alone on the line.`;
    return fail({ code: 'front-matter-unclosed', offset: closing + 1, message, mend: 'Put a line `---` after its last key.' });
  }
  const { matter: yaml, content: body } = matter(text, { language: 'yaml', engines: REFUSING_ENGINES });
  // gray-matter cuts before the line feed, and would leave the carriage return of CRLF to the last value.
  return { value: { yaml: `${yaml}\n`, yamlOffset, body, bodyOffset: text.length - body.length }, faults: [] };
}

const refuse = (): never => {
  throw new Error('gray-matter was asked to parse front matter, which only `yaml` may do.');
};
const REFUSING_ENGINES = { yaml: () => ({}), json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

function missingFrontMatter(text: string): Fault {
  const code = 'front-matter-missing';
  const late = /^\s*^---[ \t]*$/m.exec(text);
  if (late === null || late.index !== 0) {
    return {
      code,
      offset: 0,
      message: 'The file has no front matter.',
      mend: 'Begin it with a line `---`, the keys, and another line `---`.',
    };
  }
  return {
    code,
    offset: late[0].trimEnd().length - FENCE.length,
    message: 'The front matter does not begin in the first line.',
    mend: 'Remove what stands before the `---`.',
  };
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
