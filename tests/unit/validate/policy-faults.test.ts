import { expect, test } from 'vitest';
import { THEME_SCRIPT } from '#src/views/theme-script.ts';
import { findPolicyFaults } from '../../validate/policy-faults.ts';
import { writeSite } from './written-site.ts';

const canonical = '<link rel="canonical" href="https://pairs.example/">';

test('lets pages have the script of the theme, scripts of files, and data', async () => {
  const head = `${canonical}<script>${THEME_SCRIPT}</script><script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{}</script>`;
  const body = '<svg><rect fill="red"/></svg><script type="text/template"><p style="color:red"></script>';
  expect(findPolicyFaults(await writeSite({ '/': { head, body }, '/parts/tray/': {} }))).toEqual([]);
});

test('finds what a browser would not run or heed, in templates, drawings and parts too', async () => {
  const site = await writeSite({
    '/': { head: `${canonical}<script>${THEME_SCRIPT} </script><script type="module">let a;</script>` },
    '/tools/alpha/': { body: '<template><p STYLE="color:red">A</p></template><svg><rect style="fill:red"/><style>g{}</style></svg>' },
    '/parts/tray/': { body: `<a href="/" onclick="${'go();'.repeat(20)}">Go</a>` },
  });
  expect(findPolicyFaults(site)).toEqual([
    { sentence: `The policy lets no page run this inline script: ${THEME_SCRIPT.slice(0, 80)}…`, place: '/' },
    { sentence: 'The policy lets no page run this inline script: let a;', place: '/' },
    { sentence: 'The policy lets no page have this inline style: g{}', place: '/tools/alpha/' },
    { sentence: 'The policy lets no page have this inline style: color:red', place: '/tools/alpha/' },
    { sentence: 'The policy lets no page have this inline style: fill:red', place: '/tools/alpha/' },
    { sentence: `The policy lets no page run this inline script: ${'go();'.repeat(16)}…`, place: '/parts/tray/' },
  ]);
});

test('finds a page that lies where no page was known to', async () => {
  expect(findPolicyFaults(await writeSite({ '/': {}, '/essays/one/': {} }))).toEqual([
    { sentence: 'A page is sent without the policy of pages: add its folder to PAGES in response-headers.ts.', place: '/essays/one/' },
  ]);
});
