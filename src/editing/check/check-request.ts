import { REPORT_FORMATS, type ReportFormat } from '#src/catalog/diagnostics/formats/check-report.ts';
import { readArguments } from '../read-arguments.ts';

/** What somebody wants of `npm run check`. */
export type CheckRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'explain'; readonly code: string }
  | {
      readonly kind: 'check';
      /** `null` where the environment names it. */
      readonly folder: string | null;
      readonly format: ReportFormat;
      readonly isStrict: boolean;
      readonly isMending: boolean;
      readonly isCached: boolean;
    };

const FLAGS = {
  strict: { type: 'boolean' },
  fix: { type: 'boolean' },
  format: { type: 'string', choices: REPORT_FORMATS },
  'no-cache': { type: 'boolean' },
  explain: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `npm run check`; gives a sentence when one of them is not understood. */
export function readCheckRequest(args: readonly string[]): CheckRequest | string {
  const given = readArguments(args, FLAGS, 1);
  if (typeof given === 'string') return given;
  const { strict = false, fix = false, format = 'text', 'no-cache': noCache = false, explain, help = false } = given.values;
  if (help) return { kind: 'help' };
  if (explain !== undefined) return { kind: 'explain', code: explain };
  return { kind: 'check', folder: given.positionals[0] ?? null, format, isStrict: strict, isMending: fix, isCached: !noCache };
}
