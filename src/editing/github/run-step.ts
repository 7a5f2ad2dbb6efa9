import { readFile } from 'node:fs/promises';

/** Most characters of a fault that are printed. */
const REASON_MOST = 400;

/** Runs what a step of a workflow does, and prints the sentence that comes of it; a fault is a sentence too, and fails the step. */
export async function runStep(run: () => Promise<string>): Promise<void> {
  try {
    console.log(await run());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, REASON_MOST));
    process.exitCode = 1;
  }
}

/**
 * Reads a file that a step is handed.
 * @throws {Error} with one sentence when there is no name, or nothing to read under it; `what` is what the file holds.
 */
export async function readHanded(path: string | undefined, what: string): Promise<string> {
  if (!path) throw new Error(`No file is named for ${what}: this command runs in a workflow on GitHub.`);
  return readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`The file of ${what}, ${path}, cannot be read (${code}).`);
  });
}

/**
 * Reads the event that a workflow runs for.
 * @throws {Error} with one sentence when there is none.
 */
export async function readEvent(environment: Readonly<Record<string, string | undefined>>): Promise<unknown> {
  const text = await readHanded(environment['GITHUB_EVENT_PATH'], 'the event (GITHUB_EVENT_PATH)');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`The file of the event, ${environment['GITHUB_EVENT_PATH']}, holds no JSON.`);
  }
}
