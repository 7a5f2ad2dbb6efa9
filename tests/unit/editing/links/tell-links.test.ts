import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecords } from '#src/catalog/reading/records.ts';
import { sortFiles } from '#src/catalog/reading/sort-files.ts';
import { walkContent } from '#src/catalog/reading/walk.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { listContentLinks } from '#src/editing/links/content-links.ts';
import { isPublicAddress } from '#src/editing/links/public-address.ts';
import { tellLinks } from '#src/editing/links/tell-links.ts';
import { withContent } from '../../../content/content-folder.ts';
import { withServer } from './answering-server.ts';

/** Everything in the content of the tests but the one server leads to hosts that are reserved for examples. */
const NEAR = { isAllowed: (address: string) => address === '127.0.0.1', timeout: 2_000, waits: [] };

/** What the command prints, wherever that goes. */
async function tell(words: readonly string[]): Promise<string> {
  const outcome = await tellLinks(words, NEAR);
  return typeof outcome === 'string' ? outcome : [outcome.output, ...outcome.warnings].join('');
}

const refused = (sentence: string) => ({ output: '', warnings: [sentence], exitCode: 1 });

test('finds addresses in front matter and bodies, with their places, and not the site’s own', async () => {
  await withContent(async (folder) => {
    const review = join(folder, 'tools/alpha/reviews/builder.md');
    await writeFile(
      review,
      '---\nscore: 80\nverdict: ship\ndate: 2026-11-01\n---\nSee [this](https://one.example/a#b).\n\n- <https://two.example>, www.three.example\n\n[x]: https://one.example/a "X"\n',
    );
    const links = listContentLinks(readRecords(sortFiles(walkContent(folder).files)).records);
    const places = (address: string) =>
      links
        .find((link) => link.address === address)
        ?.places.map(({ file, line, column }) => `${file.replace(showPath(folder), '')}:${line}:${column}`);
    expect(['https://one.example/a', 'https://two.example/', 'http://www.three.example/', 'https://base.example/'].map(places)).toEqual([
      ['/tools/alpha/reviews/builder.md:6:5', '/tools/alpha/reviews/builder.md:10:1'],
      ['/tools/alpha/reviews/builder.md:8:3'],
      ['/tools/alpha/reviews/builder.md:8:26'],
      undefined,
    ]);
    expect(links.map(({ address }) => address)).toContain('https://alpha.example/');
  });
});

async function writeLinks(folder: string, addresses: readonly string[]): Promise<void> {
  const body = addresses.map((address) => `- <${address}>`).join('\n');
  const alpha = join(folder, 'tools/alpha/tool.md');
  await writeFile(alpha, `${await readFile(alpha, 'utf8')}\n${body}\n`);
  await writeFile(
    join(folder, '.check-links.yaml'),
    'skip:\n  - { url: "https://*", reason: Reserved for examples }\n  - { url: "http://old.example/*", reason: Long ago, until: 2020-01-01 }\n  - { url: http://none.example/, reason: Nobody names it }\n',
  );
}

test('tells dead links, moved ones and those it cannot tell of, and the idle entries of the skip list', async () => {
  await withContent(async (folder) => {
    await withServer(
      { '/ok': [{ status: 200 }], '/moved': [{ status: 308, headers: { location: '/ok' } }], '/closed': [{ status: 401 }] },
      async ({ origin }) => {
        await writeLinks(
          folder,
          ['/ok', '/moved', '/closed', '/gone'].map((path) => origin + path),
        );
        const shown = (text: string) =>
          text
            .replaceAll(origin, 'http://server')
            .replaceAll(`${showPath(folder)}/`, '')
            .replaceAll(/tool\.md:\d+/g, 'tool.md:N')
            .replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')
            .replaceAll(/\d+ skipped/g, 'N skipped');
        expect(await tellLinks([folder], NEAR)).toMatchObject({ warnings: [], exitCode: 1 });
        expect(shown(await tell([folder]))).toMatchInlineSnapshot(`
          "tools/alpha/tool.md:N:3 dead
            http://server/gone answers 404.

          tools/alpha/tool.md:N:3 moved
            http://server/moved has moved to http://server/ok.

          tools/alpha/tool.md:N:3 unsure
            http://server/closed answers 401.

          .check-links.yaml
            http://old.example/* expired on DAY; take it out.

          .check-links.yaml
            http://none.example/ names no address of the content; take it out.

          4 addresses: 1 dead, 1 moved, 1 not to be told; N skipped."
        `);
        expect(shown(await tell([folder, '--format', 'markdown']))).toMatchInlineSnapshot(`
          "## Links of the content

          As of DAY: 4 addresses: 1 dead, 1 moved, 1 not to be told; N skipped.

          ### Dead

          Name a page that says the same, or take the address out with what rests on it.

          - \`http://server/gone\` answers 404. In \`tools/alpha/tool.md:N:3\`

          ### Moved for good

          Look whether the new page still says it, and name that one.

          - \`http://server/moved\` has moved to \`http://server/ok\`. In \`tools/alpha/tool.md:N:3\`

          ### Not to be told from here

          Look with a browser; what only lets people in belongs on the skip list (.check-links.yaml), with a reason.

          - \`http://server/closed\` answers 401. In \`tools/alpha/tool.md:N:3\`

          ### Entries of the skip list to take out

          - \`http://old.example/*\` expired on DAY.
          - \`http://none.example/\` names no address of the content."
        `);
        expect(JSON.parse(await tell([folder, '--format', 'json']))).toMatchObject({
          version: 1,
          counts: { alive: 1, moved: 1, unsure: 1, dead: 1 },
          findings: [
            { address: `${origin}/gone`, state: 'dead', reason: 'answers 404' },
            { address: `${origin}/moved`, state: 'moved', movedTo: `${origin}/ok` },
            { address: `${origin}/closed`, state: 'unsure' },
          ],
        });
      },
    );
  });
});

test('reaches nothing on this machine unless a test allows it', async () => {
  await withContent(async (folder) => {
    await withServer({ '/': [{ status: 200 }] }, async ({ origin, requests }) => {
      await writeLinks(folder, [`${origin}/`]);
      expect(await tellLinks([folder], { ...NEAR, isAllowed: isPublicAddress })).toEqual(
        refused('No server answered. Is there a network connection?'),
      );
      expect(requests).toEqual([]);
    });
  });
});

test('says in a sentence what is wrong with the command, the folder and the skip list', async () => {
  expect(await tellLinks(['--format', 'xml'])).toBe('There is no --format xml. Known are text, json, markdown.');
  expect(await tellLinks(['no-such-folder'])).toEqual(refused('There is no content folder at no-such-folder.'));
  await withContent(async (folder) => {
    await writeFile(join(folder, '.check-links.yaml'), 'skip:\n  - { url: https://a.example }\n');
    expect(await tell([folder])).toBe(
      `${join(folder, '.check-links.yaml')} cannot be used: skip.0.reason: Invalid input: expected string, received undefined. It holds skip: a list of { url, reason, until? }.`,
    );
    await writeFile(join(folder, '.check-links.yaml'), 'skip: [&a 1, *a\n');
    expect(await tell([folder])).toMatch(/\.check-links\.yaml cannot be read: /);
  });
});
