import { expect, test } from 'vitest';
import { findKeptFlags } from '#src/editing/npm-flags.ts';

const FLAGS = {
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  format: { type: 'string', choices: ['text', 'json'] },
  'also-in': { type: 'string' },
  head: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What npm 11 makes of flags without `--` before them. */
function start(environment: Readonly<Record<string, string>>, script = '/home/ann/pairwise/scripts/check.ts') {
  return { environment: { npm_lifecycle_event: 'check', npm_lifecycle_script: 'node scripts/check.ts', ...environment }, script };
}

test.each([
  [{ npm_config_fix: 'true' }, [], 'npm took --fix for itself. Put -- before the flags: npm run check -- --fix'],
  [
    { npm_config_strict: 'true', npm_config_also_in: 'true\n\ntrue' },
    ['x', 'y'],
    'npm took --strict, --also-in for itself. Put -- before the flags: npm run check -- --strict --also-in …',
  ],
  [{}, ['json'], 'npm took --format for itself. Put -- before the flags: npm run check -- --format …'],
  [{ npm_config_heading: 'main' }, [], 'npm took --head for itself. Put -- before the flags: npm run check -- --head …'],
])('says which flags npm has kept: %j %j', (environment, words, sentence) => {
  expect(findKeptFlags(FLAGS, words, start(environment))).toBe(sentence);
});

test('takes no setting of npm for a flag, nor a flag that was taken back', () => {
  expect(findKeptFlags(FLAGS, ['content'], start({ npm_config_json: 'true', npm_config_fix: '', npm_config_yes: 'true' }))).toBeNull();
});

test('is silent where npm does not run this very command', () => {
  expect(findKeptFlags(FLAGS, [], { ...start({ npm_config_fix: 'true' }), script: '/home/ann/pairwise/scripts/new.ts' })).toBeNull();
  expect(findKeptFlags(FLAGS, ['json'], { environment: { npm_config_fix: 'true' }, script: 'scripts/check.ts' })).toBeNull();
});
