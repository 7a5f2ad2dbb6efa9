import { basename } from 'node:path';
import { env as ownEnvironment, argv } from 'node:process';

/** What is looked at of a command's flags. */
type FlagKinds = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly choices?: readonly string[] }>>;

/** How a command was started. */
export interface Started {
  readonly environment: Readonly<Partial<Record<string, string>>>;
  /** Path of the script that runs. */
  readonly script: string;
}

/** Settings of npm itself, which say nothing about what was typed: an `.npmrc` may hold them. */
const OWN_NAMES: ReadonlySet<string> = new Set(['help', 'json', 'yes', 'name', 'version', 'force']);
/** Flags that npm takes for the beginning of one of its settings. */
const LENGTHENED: Readonly<Partial<Record<string, string>>> = { head: 'heading' };

/**
 * Says which flags npm has kept for itself, since they came before its `--`; `null` where it kept none, or does not run this command.
 * @example findKeptFlags({ fix: { type: 'boolean' } }, []) // 'npm took --fix for itself. Put -- before the flags: npm run check -- --fix'
 */
export function findKeptFlags(
  flags: FlagKinds,
  words: readonly string[],
  { environment, script }: Started = { environment: ownEnvironment, script: argv[1] ?? '' },
): string | null {
  const command = environment['npm_lifecycle_event'];
  // What a command of npm starts in its turn has the same environment.
  if (command === undefined || script === '' || environment['npm_lifecycle_script']?.endsWith(basename(script)) !== true) return null;
  const kept = Object.keys(flags).filter((name) => isKept(name, words, { environment, flags }));
  if (kept.length === 0) return null;
  const names = kept.map((name) => `--${name}`);
  const usage = kept.map((name) => (flags[name]?.type === 'string' ? `--${name} …` : `--${name}`));
  return `npm took ${names.join(', ')} for itself. Put -- before the flags: npm run ${command} -- ${usage.join(' ')}`;
}

function isKept(
  name: string,
  words: readonly string[],
  { environment, flags }: Pick<Started, 'environment'> & { readonly flags: FlagKinds },
): boolean {
  const setting = environment[`npm_config_${(LENGTHENED[name] ?? name).replaceAll('-', '_')}`];
  if (setting !== undefined && setting !== '' && !OWN_NAMES.has(name)) return true;
  // npm takes --format for one of its settings that holds already, so that nothing is left of it but its value.
  return words.some((word) => flags[name]?.choices?.includes(word));
}
