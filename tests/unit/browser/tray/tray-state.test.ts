import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTray, serialiseTray, toggleTool, TRAY_MOST, type TrayTool } from '#src/browser/tray/tray-state.ts';

const tool = (slug: string): TrayTool => ({ slug, name: slug.toUpperCase() });
const tools = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: TRAY_MOST }).map((slugs) => slugs.map(tool));

describe('the tray', () => {
  test('survives being kept and read', () => {
    fc.assert(
      fc.property(tools, (kept) => {
        expect(parseTray(serialiseTray(kept))).toEqual(kept);
      }),
    );
  });

  test('is read from any text without a fault, as at most four tools, each once', () => {
    const items = fc.array(fc.oneof(fc.anything(), fc.record({ slug: fc.constantFrom('a', 'b', 'C', '../d'), name: fc.string() })));
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      items.map((list) => JSON.stringify({ tools: list })),
    );
    fc.assert(
      fc.property(text, (kept) => {
        const read = parseTray(kept);
        expect(read.length).toBeLessThanOrEqual(TRAY_MOST);
        expect(new Set(read.map(({ slug }) => slug)).size).toBe(read.length);
      }),
    );
  });

  test('leaves out what is no tool', () => {
    const text = JSON.stringify({
      tools: [tool('a'), 7, null, { slug: 'b' }, { slug: '../c', name: 'C' }, { slug: 'd', name: ' ' }, tool('a')],
    });
    expect(parseTray(text)).toEqual([tool('a')]);
    expect(parseTray(null)).toEqual([]);
    expect(parseTray('rubbish')).toEqual([]);
  });

  test('takes a tool in, and out again at the second time', () => {
    expect(toggleTool([tool('a')], tool('b'))).toEqual([tool('a'), tool('b')]);
    expect(toggleTool([tool('a'), tool('b')], { slug: 'a', name: 'Another name' })).toEqual([tool('b')]);
  });

  test('holds four, and lets go of any of them', () => {
    const four = ['a', 'b', 'c', 'd'].map(tool);
    expect(toggleTool(four, tool('e'))).toBe('full');
    expect(toggleTool(four, tool('c'))).toEqual(['a', 'b', 'd'].map(tool));
  });
});
