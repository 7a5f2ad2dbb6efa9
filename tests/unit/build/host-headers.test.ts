import { expect, test } from 'vitest';
import { describeLostHeaders, writeHeaders } from '#src/build/host-headers.ts';

const TEXT = `# Written by the build.
/*
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/logos/*
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
/badges/*.svg
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
  Access-Control-Allow-Origin: *
/data/v1/*
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
/categories/*.json
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
/categories/*.md
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
  Content-Type: text/markdown; charset=utf-8
/compare/*.json
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
/compare/*.md
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
  Content-Type: text/markdown; charset=utf-8
/tools/*.json
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
/tools/*.md
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
  Content-Type: text/markdown; charset=utf-8
/sitemap-index.xml
  Access-Control-Allow-Origin: *
/sitemaps/*
  Access-Control-Allow-Origin: *
/llms.txt
  Access-Control-Allow-Origin: *
/feed.xml
  Access-Control-Allow-Origin: *
  Content-Type: application/atom+xml; charset=utf-8
/feed.json
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
  Content-Type: application/feed+json; charset=utf-8
/categories/:id/feed.xml
  Access-Control-Allow-Origin: *
  Content-Type: application/atom+xml; charset=utf-8
/categories/:id/feed.json
  Content-Type: application/feed+json; charset=utf-8
/tools/:slug/feed.xml
  Access-Control-Allow-Origin: *
  Content-Type: application/atom+xml; charset=utf-8
/tools/:slug/feed.json
  Content-Type: application/feed+json; charset=utf-8
`;

test('writes every rule of the table', () => {
  expect(writeHeaders(['/', '/tools/', '/tools/alpha/', '/compare/alpha-vs-beta/'])).toBe(TEXT);
  expect(writeHeaders([])).toBe(TEXT);
});

/** The file without what stands below a pattern, beyond the one line that is left. */
function without(text: string, pattern: string): string {
  const [before = '', after = ''] = text.split(`\n${pattern}\n`);
  return `${before}\n${pattern}\n  Access-Control-Allow-Origin: *\n${after.slice(after.search(/^\//m))}`;
}

test('keeps a page in search engines whose name ends as a file does, at the cost of its folder alone', () => {
  const pages = ['/', '/tools/simdjson/', '/tools/orjson/', '/compare/alpha-vs-cmd/', '/compare/beta-vs-cmd/', '/tools/libxml/'];
  expect(writeHeaders(pages)).toBe(without(without(TEXT, '/compare/*.md'), '/tools/*.json'));
  expect(describeLostHeaders(pages)).toBe(
    'Left out of _headers, as Netlify would take pages that end in these slugs for files: ' +
      'X-Robots-Tag and Content-Type of /compare/*.md (cmd); X-Robots-Tag of /tools/*.json (simdjson, orjson).',
  );
});

test('has nothing to say where every rule is whole', () => {
  expect(describeLostHeaders(['/', '/data/', '/tools/', '/tools/json/', '/tools/json5/', '/categories/md/', '/tools/libxml/'])).toBeNull();
});

test('stays within the limits of Cloudflare Pages: 100 rules, 2,000 characters a line, one wildcard a pattern', () => {
  const lines = TEXT.split('\n');
  const patterns = lines.filter((line) => line.startsWith('/'));
  expect(patterns.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(patterns.filter((pattern) => pattern.split('*').length > 2)).toEqual([]);
});
