// npm run pairs [-- TOOL [TOOL]] [--json]: says which pairs have a page and why; exits 1 on content errors and on a name that is no tool's.
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { answer, refuse, runCommand } from '#src/editing/run-command.ts';
import { answerQuestion, readQuestion } from '#src/views/gate-report/answer-question.ts';

await runCommand(async () => {
  const question = readQuestion(process.argv.slice(2));
  if (typeof question === 'string') return question;
  const { catalog, drafts, diagnostics, counts } = await readCatalog(contentFolder(), { today: today() });
  if (catalog === null) {
    const missing = diagnostics.find((diagnostic) => diagnostic.code === 'missing-folder');
    return refuse(missing ? escapeControls(missing.message) : formatReport(counts, diagnostics));
  }
  const { text, isAnswered } = answerQuestion({ catalog, drafts }, question);
  return isAnswered ? answer(text) : refuse(text);
});
