import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import type { PlannedFile } from '../question.ts';
import type { Asker } from './asker.ts';

/** Most lines of a file that are shown unasked. */
const MAX_LINES = 40;

/** Shows what is about to be written to a content folder, and asks whether it may be; a No is asked what to do instead. */
export async function confirmFiles(asker: Asker, folder: string, files: readonly PlannedFile[]): Promise<boolean> {
  showFiles(asker, files, { folder, maxLines: MAX_LINES });
  if (await asker.confirm(files.length === 1 ? 'Write this file?' : `Write these ${files.length} files?`)) return true;
  for (;;) {
    const next = await asker.choice({
      message: 'What instead?',
      choices: [
        { value: 'write', label: 'change nothing, and write' },
        { value: 'show', label: 'show the whole text' },
        { value: 'stop', label: 'stop, and write nothing' },
      ],
    });
    if (next !== 'show') return next === 'write';
    showFiles(asker, files, { folder, maxLines: Number.POSITIVE_INFINITY });
  }
}

interface Shown {
  readonly folder: string;
  readonly maxLines: number;
}

function showFiles(asker: Asker, files: readonly PlannedFile[], { folder, maxLines }: Shown): void {
  for (const { path, text } of files) {
    const lines = text.trimEnd().split('\n');
    const more = lines.length - maxLines;
    const shown = [showPath(`${folder}/${path}`), ...lines.slice(0, maxLines)].map(escapeControls);
    asker.say([...shown, ...(more > 0 ? [`… and ${more} further ${more === 1 ? 'line' : 'lines'}`] : [])].join('\n'));
  }
}
