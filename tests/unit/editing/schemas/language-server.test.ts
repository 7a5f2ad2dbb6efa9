import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTINGS_SCHEMA, writeSettingsSchema } from '#src/editing/schemas/settings-schema.ts';
import { writeEditorSchemas } from '#src/editing/schemas/write-editor-schemas.ts';
import { CASES } from '../../../content/content-folder.ts';
import { ASTRO, LanguageServer, YAML } from '../../../language-server/language-server.ts';

let workspace: string;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'pairwise-workspace-'));
  await cp(join(CASES, 'base'), join(workspace, 'content'), { recursive: true });
  await writeEditorSchemas(workspace, join(workspace, 'content'));
  await writeSettingsSchema(workspace);
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

describe('in the front matter of a tool', () => {
  let server: LanguageServer;
  beforeAll(async () => (server = await LanguageServer.start(ASTRO, workspace)));
  afterAll(() => server.stop());

  /** Types a front matter into `tools/alpha/tool.md`. */
  function type(...lines: readonly string[]): string {
    const path = join(workspace, 'content/tools/alpha/tool.md');
    server.open(path, ['---', 'name: Alpha', ...lines, '---', 'The description.'].join('\n'));
    return path;
  }

  async function labels(path: string, line: string): Promise<readonly string[]> {
    return (await server.offered(path, { line })).map(({ label }) => label);
  }

  test('nothing is underlined while the checker finds nothing wrong', async () => {
    const path = join(workspace, 'content/tools/alpha/tool.md');
    server.open(path, await readFile(path, 'utf8'));
    expect(await server.underlined(path)).toEqual([]);
  });

  test('what is wrong is underlined where it stands', async () => {
    const path = type(
      'tagline: Runs models',
      'category: model',
      'homepage: http://alpha.example',
      'pricing: { entry: free, summary: Free }',
      'verified: 2026-02-30',
      'sources: [{ title: Alpha, url: "https://alpha.example" }]',
      'alsoIm: []',
      'specs: { contextWindo: 1 }',
    );
    expect((await server.underlined(path)).toSorted((one, other) => one.line - other.line)).toMatchInlineSnapshot(`
      [
        {
          "line": 4,
          "message": "Value is not accepted. Valid values: "models".",
          "text": "model",
        },
        {
          "line": 5,
          "message": "Expected an https address such as https://example.org/page.",
          "text": "http://alpha.example",
        },
        {
          "line": 7,
          "message": "Expected a day of the calendar as YYYY-MM-DD.",
          "text": "2026-02-30",
        },
        {
          "line": 9,
          "message": "Property alsoIm is not allowed.",
          "text": "alsoIm",
        },
      ]
    `);
  });

  test('categories are offered with what they are', async () => {
    expect(await server.offered(type('category: '), { line: 'category: ' })).toMatchInlineSnapshot(`
      [
        {
          "documentation": "Models: What answers.",
          "label": "models",
        },
      ]
    `);
  });

  test('the specs of its category are offered, and their values by kind', async () => {
    expect(await labels(type('category: models', 'specs:', '  con'), 'con')).toEqual([
      'contextWindow',
      'openWeights',
      'inputs',
      'runsOn',
      'cutoff',
    ]);
    expect(await labels(type('category: models', 'specs:', '  openWeights: '), 'openWeights: ')).toEqual(['true', 'false']);
  });

  test('keys are offered, those that stand there already left out', async () => {
    expect((await labels(type('tagline: Runs models', 'st'), 'st')).toSorted()).toMatchInlineSnapshot(`
      [
        "Front matter of a tool",
        "added",
        "aliases",
        "alsoIn",
        "bestFor",
        "category",
        "compareWith",
        "cons",
        "draft",
        "history",
        "homepage",
        "license",
        "maker",
        "platforms",
        "pricing",
        "pros",
        "released",
        "repository",
        "slug",
        "sources",
        "specs",
        "status",
        "successor",
        "tags",
        "verified",
      ]
    `);
  });

  test('a field is explained', async () => {
    expect(await server.described(type('status: active'), { line: 'status', after: 'sta' })).toMatchInlineSnapshot(`
      "#### Front matter of a tool

      Whether it is still made and sold.

      Allowed Values:

      * \`active\`
      * \`beta\`
      * \`deprecated\`
      * \`discontinued\`"
    `);
  });

  test('a review is known from its first line', async () => {
    const review = join(workspace, 'content/tools/beta/reviews/builder.md');
    server.open(review, '---\nverdict: \n---\n');
    expect((await server.offered(review, { line: 'verdict: ' })).map(({ label }) => label)).toEqual(['ship', 'skip']);
  });

  test('a new tool is known from the next writing on', async () => {
    const path = join(workspace, 'content/tools/gamma/tool.md');
    const text = '---\nstatus: \n---\n';
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    server.open(path, text);
    expect(await server.offered(path, { line: 'status: ' })).toEqual([]);
    for (const file of await writeEditorSchemas(workspace, join(workspace, 'content'))) server.tellOfChange(join(workspace, file));
    server.open(path, text);
    const offered = await server.offered(path, { line: 'status: ' });
    expect(offered.map(({ label }) => label)).toEqual(['active', 'beta', 'deprecated', 'discontinued']);
  });
});

test('site.yaml is completed by what its modeline names', async () => {
  const path = join(workspace, 'content/site.yaml');
  const server = await LanguageServer.start(YAML, workspace);
  server.open(path, `# yaml-language-server: $schema=../${SETTINGS_SCHEMA}\nname: Pairwise\npairing:\n  scope: \n`);
  expect(await server.offered(path, { line: 'scope: ' })).toMatchInlineSnapshot(`
    [
      {
        "documentation": "Whether tools must share a category to pair.",
        "label": "category",
      },
      {
        "documentation": "Whether tools must share a category to pair.",
        "label": "all",
      },
    ]
  `);
  expect(await server.described(path, { line: 'pairing', after: 'pair' })).toContain('\n\nWhich pairs get a page.\n\n');
  await server.stop();
});
