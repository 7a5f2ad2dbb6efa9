import type { Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '#src/catalog/diagnostics/format.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import type { RecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { readCatalog } from '#src/catalog/reading/read-catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { today } from '#src/catalog/reading/today.ts';
import type { PlannedFile } from './question.ts';

/** A content folder with files that were written to it. */
interface Written {
  readonly folder: string;
  readonly files: readonly PlannedFile[];
  readonly cache: RecordCache | null;
}

/** Checks a content folder with its new files, and says what was written, what the check says of it, and what is left to write. */
export async function reportWritten({ folder, files, cache }: Written): Promise<string> {
  const written = files.map(({ path }) => showPath(`${folder}/${path}`));
  const { diagnostics } = await readCatalog(folder, { today: today(), ...(cache === null ? {} : { cache }) });
  const own = diagnostics.filter(({ file }) => written.includes(file));
  const open = own.filter(({ code }) => code === 'unwritten');
  const others = own.filter(({ code }) => code !== 'unwritten');
  const elsewhere = diagnostics.filter(({ file, severity }) => severity === 'error' && !written.includes(file)).length;
  return [
    ...written.map((file) => `Wrote ${escapeControls(file)}`),
    ...(others.length === 0 ? [] : ['', 'The check says of it:', '', formatDiagnostics(others)]),
    ...(elsewhere === 0 ? [] : ['', `Other files have ${elsewhere} ${elsewhere === 1 ? 'error' : 'errors'}: npm run check lists them.`]),
    '',
    ...wordNextSteps(open, others),
  ].join('\n');
}

function wordNextSteps(open: readonly Diagnostic[], others: readonly Diagnostic[]): readonly string[] {
  if (open.length === 0) {
    const isRight = !others.some(({ severity }) => severity === 'error');
    return [
      isRight
        ? 'Nothing is left to write. Look at it with npm run dev, then open a pull request.'
        : 'Mend the errors above, then run npm run check.',
    ];
  }
  return [
    'Next: write what is listed here, run npm run check, look at it with npm run dev, and open a pull request.',
    'Still to be written:',
    ...open.map(({ file, line, message }) => `  ${escapeControls(`${file}:${line} ${message.replace(/^Still to be written: /, '')}`)}`),
  ];
}
