// npm run pairs [-- TOOL [TOOL]] [--json]: says which pairs have a page and why; exits 1 on content errors and on a name that is no tool's.
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { answerQuestion, readQuestion, type PairsAnswer } from '#src/views/gate-report/answer-question.ts';

async function answer(words: readonly string[]): Promise<PairsAnswer> {
  const question = readQuestion(words);
  if (typeof question === 'string') return { text: question, isAnswered: false };
  const { catalog, drafts, diagnostics, counts } = await readCatalog(contentFolder(), { today: today() });
  if (catalog !== null) return answerQuestion({ catalog, drafts }, question);
  const missing = diagnostics.find((diagnostic) => diagnostic.code === 'missing-folder');
  return { text: missing ? escapeControls(missing.message) : formatReport(counts, diagnostics), isAnswered: false };
}

const { text, isAnswered } = await answer(process.argv.slice(2));
if (isAnswered) console.log(text);
else console.error(text);
process.exitCode = isAnswered ? 0 : 1;
