/** Origin that the small site says it is published on. */
export const SITE_URL = 'https://pairwise.example';

/** What the small site says of itself in `/data/v1/tools.json`. */
export const SITE_DATA = {
  version: 1,
  site: { name: 'Pairwise', url: SITE_URL, votes: true, newsletter: true },
  tools: [
    { slug: 'alpha', name: 'Alpha', category: 'Engines', aliases: ['alfa'] },
    { slug: 'beta', name: 'Beta', category: 'Engines', aliases: [] },
    { slug: 'gamma', name: 'Gamma', category: 'Engines', aliases: [] },
  ],
};

/** Files of the small site. */
export const SITE_FILES: Readonly<Record<string, string>> = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>No such page</h1>',
  'tools/alpha/index.html': '<h1>Alpha</h1>',
  'compare/alpha-vs-beta/index.html': '<h1>Alpha vs Beta</h1>',
  'newsletter/index.html': '<h1>Newsletter</h1>',
  'data/v1/tools.json': JSON.stringify(SITE_DATA),
};
