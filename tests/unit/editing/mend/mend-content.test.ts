import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { mendContent } from '#src/editing/mend/mend-content.ts';
import { planMends } from '#src/editing/mend/plan-mends.ts';
import { mendFile } from '#src/editing/mend/mend-file.ts';
import { withContent } from '../../../content/content-folder.ts';

/** Mends a folder; gives the mends, each in a line, and the refusals. */
async function mend(folder: string) {
  const { mends, refusals } = await mendContent(folder);
  return {
    mends: mends.map(({ file, line, code, before, after }) =>
      `${file}:${line} ${code}: ${before} → ${after}`.replace(showPath(folder), 'content'),
    ),
    refusals: refusals.map((sentence) => sentence.replace(showPath(folder), 'content')),
  };
}

test('finds nothing in content that is as it should be, and writes nothing', async () => {
  await withContent(async (folder) => {
    const before = await stat(join(folder, 'site.yaml'));
    expect(await mend(folder)).toEqual({ mends: [], refusals: [] });
    expect((await stat(join(folder, 'site.yaml'))).ino).toBe(before.ino);
  });
});

test('spells specs as the category will, which is mended in the same run', async () => {
  await withContent(async (folder) => {
    const category = join(folder, 'categories/models.md');
    const tool = join(folder, 'tools/alpha/tool.md');
    await writeFile(category, (await readFile(category, 'utf8')).replace('kind: number', 'kind: Number'));
    await writeFile(tool, (await readFile(tool, 'utf8')).replace('contextWindow: 8192', 'context-window: "8192"'));
    expect((await mend(folder)).mends).toEqual([
      'content/categories/models.md:6 unknown-value: Number → number',
      'content/tools/alpha/tool.md:13 unknown-spec: context-window → contextWindow',
      'content/tools/alpha/tool.md:13 spec-kind: "8192" → 8192',
    ]);
    expect(await mend(folder)).toEqual({ mends: [], refusals: [] });
  });
});

test('keeps line ends, the byte order mark and the mode of a file, and leaves nothing else behind', async () => {
  await withContent(async (folder) => {
    const review = join(folder, 'tools/alpha/reviews/builder.md');
    await writeFile(review, '\uFEFF---\r\nscore: 80\r\nverdict: Ship\r\ndate: 2026-11-01\r\n---\r\nIt runs.\r\n');
    await chmod(review, 0o640);
    expect((await mend(folder)).mends).toEqual(['content/tools/alpha/reviews/builder.md:3 unknown-value: Ship → ship']);
    expect(await readFile(review, 'utf8')).toBe('\uFEFF---\r\nscore: 80\r\nverdict: ship\r\ndate: 2026-11-01\r\n---\r\nIt runs.\r\n');
    expect((await stat(review)).mode & 0o777).toBe(0o640);
    expect(await readdir(join(folder, 'tools/alpha/reviews'))).toEqual(['builder.md']);
  });
});

test('writes to no link, and to no file that it cannot read wholly', async () => {
  await withContent(async (folder) => {
    const shared = join(folder, 'notes.txt');
    await writeFile(shared, '---\nscore: 80\nverdict: Ship\ndate: 2026-11-01\n---\nIt runs.\n');
    await symlink('../../../notes.txt', join(folder, 'tools/beta/reviews/skeptic.md'));
    const merging = '---\nscore: 80\nverdict: Ship\n<<<<<<< ours\ndate: 2026-11-01\n---\nIt runs.\n';
    await writeFile(join(folder, 'tools/alpha/reviews/skeptic.md'), merging);
    await mkdir(join(folder, 'tools/gamma'));
    await writeFile(join(folder, 'tools/gamma/tool.md'), Buffer.from('---\nName: \xff\n---\n', 'latin1'));
    expect(await mend(folder)).toEqual({ mends: [], refusals: ['content/tools/beta/reviews/skeptic.md was not mended: it is a link.'] });
    expect(await readFile(shared, 'utf8')).toContain('verdict: Ship');
    expect(await readFile(join(folder, 'tools/alpha/reviews/skeptic.md'), 'utf8')).toBe(merging);
  });
});

test('keeps what somebody else has written since the file was read', async () => {
  await withContent(async (folder) => {
    const review = join(folder, 'tools/alpha/reviews/builder.md');
    await writeFile(review, (await readFile(review, 'utf8')).replace('ship', 'Ship'));
    const [plan] = await planMends(folder);
    if (plan === undefined) throw new Error('Nothing was to be mended.');
    await writeFile(review, 'Written meanwhile.');
    expect(await mendFile(review, plan)).toBe('it has changed in the meantime');
    expect(await readFile(review, 'utf8')).toBe('Written meanwhile.');
    expect(await mendFile(join(folder, 'gone.md'), plan)).toBe('it cannot be written (ENOENT)');
    expect(await readdir(join(folder, 'tools/alpha/reviews'))).toEqual(['builder.md']);
  });
});
