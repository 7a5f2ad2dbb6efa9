import { spawn, spawnSync } from 'node:child_process';
import { relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import vnu from 'vnu-jar';
import { z } from 'zod';
import type { Fault } from './fault.ts';

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      message: z.string(),
      url: z.string().optional(),
      lastLine: z.int().optional(),
      lastColumn: z.int().optional(),
    }),
  ),
});

/** Tells whether this machine has a Java to run the Nu checker with. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** Lists the errors that the Nu checker of the W3C finds in the pages of a folder; its warnings and remarks are no faults. */
export async function findNuFaults(folder: string): Promise<readonly Fault[]> {
  const checker = spawn('java', ['-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { messages } = report.parse(JSON.parse(await text(checker.stdout)));
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ message, url, lastLine, lastColumn }) => ({
      sentence: message,
      place: `${describeFile(folder, url)}:${lastLine ?? 1}:${lastColumn ?? 1}`,
    }));
}

function describeFile(folder: string, url: string | undefined): string {
  return url?.startsWith('file:') ? `/${relative(folder, fileURLToPath(url)).replaceAll(sep, '/')}` : 'the checker itself';
}
