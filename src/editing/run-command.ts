import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';

/** What a command prints, and how it ends. */
export interface CommandResult {
  readonly output: string;
  /** What concerns the run and not the content: it goes beside the output, and never into it. */
  readonly warnings: readonly string[];
  /** 0: all is well; 1: something is wrong with the content, or what was asked of it was refused; 2: the command could not be run. */
  readonly exitCode: 0 | 1 | 2;
}

/** A command that did what it was asked for. */
export function answer(output: string): CommandResult {
  return { output, warnings: [], exitCode: 0 };
}

/** A command that was understood, and says why it did not do what it was asked for. */
export function refuse(sentence: string): CommandResult {
  return { output: '', warnings: [sentence], exitCode: 1 };
}

/** What a command makes of its words: a sentence where it did not understand them. */
export type CommandOutcome = CommandResult | string;

/**
 * Runs a command and prints what comes of it; a sentence in its place says why it was not understood. Whoever reads the output may stop
 * (`npm run check | head`), and a bug is told in one sentence too.
 */
export async function runCommand(run: () => CommandOutcome | Promise<CommandOutcome>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? process.exitCode : 2));
  }
  const { output, warnings, exitCode } = await finish(run);
  process.exitCode = exitCode;
  for (const warning of warnings) console.error(warning);
  if (output !== '') console.log(output);
}

async function finish(run: () => CommandOutcome | Promise<CommandOutcome>): Promise<CommandResult> {
  try {
    const result = await run();
    return typeof result === 'string' ? { output: '', warnings: [result], exitCode: 2 } : result;
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { output: '', warnings: [`This is a fault of the command and not of the content: ${escapeControls(reason)}`], exitCode: 2 };
  }
}
