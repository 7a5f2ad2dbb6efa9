import { expect, test } from 'vitest';
import { findReachFaults } from '../../validate/reach-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

const link = (address: string) => ({ body: `<a href="${address}">On</a>` });

test('finds pages that no other links to, or that are more than three clicks from home', async () => {
  const site = await writeSite({
    '/': link('/1/#part'),
    '/1/': link(`${ORIGIN}/1/2/?a=b`),
    '/1/2/': link('/1/2/3/'),
    '/1/2/3/': link('/1/2/3/4/'),
    '/1/2/3/4/': {},
    '/alone/': link('/alone/'),
    '/island/': link('/island/b/'),
    '/island/b/': link('/island/'),
    '/hidden/': { head: '<meta name="robots" content="noindex">' },
  });
  expect(findReachFaults(site)).toEqual([
    { sentence: 'A page is 4 clicks from home, expected at most 3.', place: '/1/2/3/4/' },
    { sentence: 'No other page links to a page that may be listed.', place: '/alone/' },
    { sentence: 'A page is no number of clicks from home, expected at most 3.', place: '/island/' },
    { sentence: 'A page is no number of clicks from home, expected at most 3.', place: '/island/b/' },
  ]);
});

test('counts no link of a template, which leads nowhere before a script has filled it', async () => {
  expect(findReachFaults(await writeSite({ '/': { body: '<template><a href="/a/">On</a></template>' }, '/a/': {} }))).toEqual([
    { sentence: 'No other page links to a page that may be listed.', place: '/a/' },
  ]);
});
