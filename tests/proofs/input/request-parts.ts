/** Addresses that the service knows, and some that it does not. */
export const ADDRESSES = [
  ...[
    '/api/votes',
    '/api/votes/mine',
    '/api/votes/alpha',
    '/api/votes/alfa',
    '/api/votes/',
    '/api/picks/alpha-vs-beta',
    '/api/picks/',
    '/api/',
    '/api',
  ],
  ...['/vote/alpha', '/vote/alpha-vs-beta', '/vote/', '/newsletter/', '/newsletter/confirm/', '/newsletter/unsubscribe/', '/newsletter/x'],
  ...[
    '/livez',
    '/readyz',
    '/metrics',
    '/',
    '/compare/',
    '/compare/beta-vs-alpha/',
    '/tools/alpha',
    '/tools/alfa/',
    '/data/v1/tools.json',
    '/404.html',
    '*',
  ],
];

/** What may stand behind an address. */
export const PARTS = [
  ...[
    '%00',
    '%zz',
    '%',
    '%e0%a4%a',
    '%2e%2e%2f',
    '..',
    '../..',
    './',
    '//',
    '\\',
    '%5c',
    '%252e',
    '%0d%0aX-In:%201',
    ';',
    '@',
    ':80',
    '#x',
    '?',
    '%ff%fe',
  ],
  ...[
    'alpha',
    'beta-vs-alpha',
    '-vs-',
    'a-vs-a',
    '__proto__',
    'constructor',
    "'%20OR%201=1--",
    '%27;DROP%20TABLE%20ballots;',
    'index.html',
    '.br',
    '_headers',
  ],
  ...['etc/passwd', 'CON', '::$DATA', '<script>', '%F0%9F%92%A9', 'a'.repeat(300)],
];

/** Queries, without their question mark. */
export const QUERIES = [
  ...[
    'tools=alpha,beta',
    'tools=',
    'tools=__proto__,constructor',
    'tools=%27%20OR%201=1',
    `tools=${'a,'.repeat(200)}`,
    'tools[]=1',
    'a=alpha&b=beta',
  ],
  ...['t=', `t=${'A'.repeat(43)}`, 's=x&k=y', 's=x&s=y&k=%00', '%zz=%', '&&==', 'since=2026-01-01'],
];

/** Headers that something reads, each with values of interest. */
export const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['Sec-Fetch-Site', ['same-origin', 'same-origin', 'none', 'cross-site', 'same-site', '']],
  ['Origin', ['null', 'https://evil.example', 'https://pairwise.example', 'http://127.0.0.1', 'x']],
  [
    'Content-Type',
    [
      'application/json',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
    ],
  ],
  [
    'Cookie',
    [
      '__Host-voter=1.x..1.y',
      '__Host-voter',
      'voter=; voter=',
      `__Host-voter=1.${'A'.repeat(22)}..20000.${'A'.repeat(43)}`,
      `a=${'b'.repeat(4000)}`,
      '=;=;',
      '%',
    ],
  ],
  ['Altcha', ['e30=', 'bm90IGpzb24=', '!', 'A'.repeat(3000)]],
  ['Referer', ['https://evil.example/', '//evil.example', 'javascript:alert(1)', 'http://127.0.0.1/tools/alpha/?x=%0d%0a']],
  ['Authorization', ['Bearer ', 'Basic eDp5', 'Bearer x y']],
  ['If-None-Match', ['*', 'W/"x"', '"', 'W/']],
  ['Accept-Encoding', ['br;q=NaN', '*;q=-1', 'gzip, br', 'br;q=', ',;,']],
  ['Range', ['bytes=0-', 'bytes=-1', 'bytes=9-1', 'x']],
  ['X-Forwarded-For', ['1.2.3.4, 5.6.7.8', 'unknown', '::1%eth0', '[::ffff:1.2.3.4]:80', ','.repeat(100)]],
  ['X-Forwarded-Proto', ['https', 'HTTPS, http', 'x']],
  ['X-Forwarded-Host', ['evil.example', 'a b', '[::1', 'x@y']],
  ['Host', ['evil.example', '127.0.0.1:99999', '[::1]', 'a/b', 'ü', '']],
  ['Expect', ['100-continue', 'banana']],
  ['Upgrade', ['websocket', 'h2c']],
  ['X-HTTP-Method-Override', ['DELETE']],
  ['List-Unsubscribe', ['One-Click']],
];

/** Bodies of all kinds. */
export const BODIES = [
  ...[
    '{"verdict":"ship"}',
    '{"verdict":"skip","x":1}',
    '{"pick":"a"}',
    '{"verdict":{"$ne":1}}',
    '{"__proto__":{"verdict":"ship"}}',
    '[]',
    'null',
    '"',
    '{'.repeat(5000),
  ],
  ...[
    'verdict=ship',
    'verdict=ship&verdict=skip',
    'pick=b&from=//evil.example',
    'verdict=none&from=javascript:1',
    'verdict=ship&from=%0d%0aX-In:1',
    '%zz=%',
  ],
  ...[
    'email=ada%40readers.example',
    'email=a%40b.example%0d%0aBcc:c%40d.example',
    '{"email":"ada@readers.example\\nBcc: x@y.example"}',
    'List-Unsubscribe=One-Click',
  ],
  ...[
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
    '--x\r\n',
    '\0',
    '\xef\xbb\xbf{"verdict":"ship"}',
    '\xff\xfe',
    'x'.repeat(20_000),
  ],
];

/** What pages, readers and mail programs send. */
export const SOUND = [
  ...['/api/votes/alpha', '/api/votes/alfa', '/api/votes/beta'].map((target) => ['PUT', target, '{"verdict":"ship"}'] as const),
  ...['/api/picks/alpha-vs-beta', '/api/picks/gamma-vs-beta'].map((target) => ['PUT', target, '{"pick":"a"}'] as const),
  ...['/api/votes/alpha', '/api/picks/alpha-vs-beta'].map((target) => ['DELETE', target, ''] as const),
  ['POST', '/vote/alpha', 'verdict=ship'],
  ['POST', '/vote/beta-vs-alpha', 'pick=b&from=/compare/alpha-vs-beta/'],
  ['POST', '/newsletter/', 'email=ada%40readers.example'],
  ['POST', '/newsletter/', '{"email":"ada@readers.example"}'],
  ['POST', `/newsletter/confirm/?t=${'A'.repeat(43)}`, ''],
  ['POST', `/newsletter/unsubscribe/?s=x&k=${'A'.repeat(43)}`, 'List-Unsubscribe=One-Click'],
  ...['/api/votes', '/api/votes?tools=alpha,beta', '/api/votes/mine', '/metrics', '/tools/alpha', '/compare/beta-vs-alpha/'].map(
    (target) => ['GET', target, ''] as const,
  ),
] as const;
