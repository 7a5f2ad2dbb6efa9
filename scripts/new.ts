// npm run new [-- KIND WORDS… FLAGS…]: adds a record to the content folder, and asks for what is missing; exits 1 when nothing was written, 2 when it was not understood.
import { resolve } from 'node:path';
import { contentFolder } from '#src/catalog/reading/content-settings.ts';
import { createRecord } from '#src/editing/new/create-record.ts';
import { localDay } from '#src/editing/new/local-day.ts';
import { answer, refuse, runCommand } from '#src/editing/run-command.ts';

const { stdin: input, stdout: output } = process;

await runCommand(async () => {
  const terminal = input.isTTY && output.isTTY ? { input, output } : null;
  const surroundings = { folder: contentFolder(), day: localDay(new Date()), terminal, cacheFolder: resolve('.cache', 'check') };
  const { text, isDone, isMisunderstood } = await createRecord(process.argv.slice(2), surroundings);
  if (isMisunderstood) return text;
  return isDone ? answer(text) : refuse(text);
});
