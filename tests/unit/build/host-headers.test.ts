import { expect, test } from 'vitest';
import { describeLostHeaders, writeHeaders } from '#src/build/host-headers.ts';
import { PAGE_POLICY } from '#src/service/site/content-policy.ts';

const secure = { isSecure: true };

/** The policy of a page is a long line, and the same wherever pages lie. */
const PAGES = `
/
/index.html
/404*
/bookmarks/*
/categories/*
/changes/*
/compare/*
/data/*
/methodology/*
/newsletter/*
/panel-and-readers/*
/parts/*
/personas/*
/privacy/*
/search/*
/status/*
/tools/*`.replaceAll(/.$/gm, `$&\n  Content-Security-Policy: ${PAGE_POLICY}`);

const TEXT = `# Written by the build.
/*
  Content-Security-Policy: base-uri 'none'; form-action 'self'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
  Strict-Transport-Security: max-age=31536000${PAGES}
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/admin/*
  X-Robots-Tag: noindex
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data: https:; connect-src 'self' data: https:
/logos/*
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
/badges/*.svg
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
  Access-Control-Allow-Origin: *
/data/v1/*
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex
/schemas/*
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
  expect(writeHeaders(['/', '/tools/', '/tools/alpha/', '/compare/alpha-vs-beta/'], secure)).toBe(TEXT);
  expect(writeHeaders([], secure)).toBe(TEXT);
});

test('binds nobody to TLS where the site has none', () => {
  expect(writeHeaders([], { isSecure: false })).toBe(TEXT.replace('\n  Strict-Transport-Security: max-age=31536000', ''));
});

/** The file without what stands below a pattern, beyond the one line that is left. */
function without(text: string, pattern: string): string {
  const [before = '', after = ''] = text.split(`\n${pattern}\n`);
  return `${before}\n${pattern}\n  Access-Control-Allow-Origin: *\n${after.slice(after.search(/^\//m))}`;
}

test('keeps a page in search engines whose name ends as a file does, at the cost of its folder alone', () => {
  const pages = ['/', '/tools/simdjson/', '/tools/orjson/', '/compare/alpha-vs-cmd/', '/compare/beta-vs-cmd/', '/tools/libxml/'];
  expect(writeHeaders(pages, secure)).toBe(without(without(TEXT, '/compare/*.md'), '/tools/*.json'));
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
