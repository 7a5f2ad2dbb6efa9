import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';

/**
 * Validates every page of a built site by the rules of .htmlvalidate.json and prints each fault once, with the number of pages that have
 * it: a fault of the layout is on all of them.
 */
export async function checkHtml(folder: string): Promise<boolean> {
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const { results } = await new HtmlValidate(new FileSystemConfigLoader()).validateMultipleFiles(pages.map((page) => join(folder, page)));
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => ({
      fault: `${ruleId}: ${message}`,
      place: `${relative(folder, filePath)}:${line}:${column}, ${selector ?? 'the document'}`,
    })),
  );
  for (const [fault, found] of Map.groupBy(faults, ({ fault }) => fault)) {
    console.error(`${fault}\n  ${found.length} times, one of them at ${found[0]?.place}`);
  }
  console.log(`${pages.length} pages, ${faults.length} faults.`);
  return faults.length === 0 && pages.length > 0;
}
