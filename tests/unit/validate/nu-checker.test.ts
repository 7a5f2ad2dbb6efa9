import { expect, test } from 'vitest';
import { findNuFaults, hasJava } from '../../validate/nu-checker.ts';
import { writeSite } from './written-site.ts';

test.skipIf(!hasJava())(
  'gives the errors of the Nu checker with their places, and not its warnings',
  async () => {
    const { folder } = await writeSite({
      '/': {},
      '/a/': { body: '<p aria-label="Warned of">A</p><table role="table"><tr role="row"><td>1</table>' },
    });
    expect((await findNuFaults(folder)).map(({ sentence, place }) => `${place.replace(/\d+$/, '')} ${sentence}`)).toEqual([
      '/a/index.html:1: The “role” attribute must not be used on a “tr” element which has a “table” ancestor with no “role” attribute, or with a “role” attribute whose value is “table”, “grid”, or “treegrid”.',
    ]);
  },
  60_000,
);
