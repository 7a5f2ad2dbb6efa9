import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Records } from '../records.ts';

/** Finds taglines that say the name of their tool again, which stands beside them wherever they are shown. */
export function* checkTaglines({ tools }: Records): Iterable<Diagnostic> {
  for (const tool of tools) {
    const { name, tagline } = tool.value;
    if (name === undefined || tagline === undefined || !repeatsName(tagline, name)) continue;
    yield diagnose('name-in-tagline', tool.placeOfValue(['tagline']), {
      message: `The tagline repeats the name ${showValue(name)}.`,
      mend: 'Say what the tool does without it: the two stand side by side.',
    });
  }
}

/**
 * A name of one word like any other (Continue, Bolt, make) counts only as it is written, and at the start, where every word has a capital,
 * only before a colon or a dash; one of a few capitals (LLM, RAG) is as likely the term itself. Others do in small letters too.
 */
function repeatsName(tagline: string, name: string): boolean {
  if (/^\p{Lu}{1,4}$/u.test(name)) return false;
  const isWord = /^\p{L}\p{Ll}*$/u.test(name);
  const [text, word] = isWord ? [tagline, name] : [tagline.toLowerCase(), name.toLowerCase()];
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    const [before, after] = [text.slice(0, start), text.slice(start + word.length)];
    const isPart = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
    const isFirstWord = isWord && start === 0 && !/^(?::|\s*[–—]|\s-\s)/u.test(after);
    if (!isPart && !isFirstWord) return true;
  }
  return false;
}
