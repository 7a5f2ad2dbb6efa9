import { expect, test } from 'vitest';
import { readPageSource, type PageSource } from '../../budgets/page-source.ts';

const EMPTY: PageSource = {
  styleSheets: [],
  scripts: [],
  blockingScripts: [],
  inlineScripts: [],
  inlineStyles: [],
  styleAttributes: [],
  handlers: [],
  preloadedFonts: [],
};

test('lists what a page asks for, however its attributes are written', () => {
  const html = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"><link href='/b.css' rel=stylesheet />
    <link rel="icon" href="/favicon.svg"><link rel="preload" as="font" href="/c.woff2" crossorigin><link rel="preload" as="image" href="/d.png">
    <link rel="modulepreload" href="/chunk.js"><style media="print">p { color: red }</style>
    <script>theme()</script><script type="module" src="/page.js"></script><SCRIPT ASYNC SRC=/async.js></SCRIPT>
    <script defer src="/defer.js"></script><script src="/slow.js"></script></head></html>`;
  expect(readPageSource(html)).toEqual({
    ...EMPTY,
    styleSheets: ['/a.css', '/b.css'],
    scripts: ['/page.js', '/async.js', '/defer.js', '/slow.js', '/chunk.js'],
    blockingScripts: ['/slow.js'],
    inlineScripts: ['theme()'],
    inlineStyles: ['p { color: red }'],
    preloadedFonts: ['/c.woff2'],
  });
});

test('takes no markup in an attribute, a script or data for a tag', () => {
  const html = `<h1 title="Gamma <script>alert(1)</script>">Gamma</h1><script>document.write('<link rel="stylesheet" href="/no.css">')</script>
    <script type="application/ld+json">{"name":"<script src=/no.js>"}</script>`;
  expect(readPageSource(html)).toEqual({ ...EMPTY, inlineScripts: [`document.write('<link rel="stylesheet" href="/no.css">')`] });
});

test('counts an address once, and stops at a script that never ends', () => {
  expect(
    readPageSource(
      '<script type=module src=/a.js></script><script type=module src=/a.js></script><script>open <link rel=stylesheet href=/b.css>',
    ),
  ).toEqual({
    ...EMPTY,
    scripts: ['/a.js'],
    inlineScripts: ['open <link rel=stylesheet href=/b.css>'],
  });
});

test('finds what an element brings along of styles and scripts, in drawings and templates too', () => {
  const html = `<p STYLE="color: red">A</p><svg><rect style='fill:red' stroke=none /></svg><template><b onclick=go() data-style="x">B</b></template>`;
  expect(readPageSource(html)).toEqual({ ...EMPTY, styleAttributes: ['color: red', 'fill:red'], handlers: ['go()'] });
});
