import type { ContentPath } from '#src/catalog/reading/content-path.ts';
import type { KnownNames } from '#src/editing/mend/known-names.ts';
import { mendText } from '#src/editing/mend/mend-text.ts';

/** What the content of these tests knows. */
export const NAMES: KnownNames = {
  tools: ['alpha', 'beta-cpp'],
  personas: ['builder', 'skeptic'],
  tags: () => ['on-device'],
  categories: new Map([
    [
      'local-models',
      [
        { key: 'contextWindow', label: 'Context window', kind: 'number' },
        { key: 'openWeights', label: 'Open weights', kind: 'boolean' },
        { key: 'runsOn', label: 'Runs on', kind: 'text' },
        { key: 'cutoff', label: 'Cut-off', kind: 'date' },
      ],
    ],
  ]),
};
/** Where a tool lies. */
export const TOOL: ContentPath = { kind: 'tool', slug: 'alpha' };

/** Mends the front matter of a record; gives it back with its mends, each in a line. */
export function mendRecord(yaml: string, at: ContentPath = TOOL): { yaml: string; mends: readonly string[] } {
  const isSite = at.kind === 'site';
  const { text, mends } = mendText(isSite ? yaml : `---\n${yaml}---\nBody.\n`, at, NAMES);
  return {
    yaml: isSite ? text : text.slice('---\n'.length, -'---\nBody.\n'.length),
    mends: mends.map(({ line, code, before, after }) => `${line} ${code}: ${before} → ${after}`),
  };
}
