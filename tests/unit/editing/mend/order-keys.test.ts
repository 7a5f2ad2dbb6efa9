import { expect, test } from 'vitest';
import type { ContentPath } from '#src/catalog/reading/content-path.ts';
import { mendRecord } from './mend-record.ts';

test('moves keys with their comments, and keeps every other byte', () => {
  const site: ContentPath = { kind: 'site' };
  const yaml = `# yaml-language-server: $schema=schemas/site.schema.json
# All about the site.

# What it asks.
tagline: "A or B?" # short
# Its name.
name: 'Base'

url: https://base.example
features:
  # No service yet.
  newsletter: false
  votes: true
description: >
  Two lines
  # of text

pairing:
    minReviews: 0
    scope: all
# The end.
`;
  expect(mendRecord(yaml, site)).toEqual({
    yaml: `# yaml-language-server: $schema=schemas/site.schema.json
# All about the site.

# Its name.
name: 'Base'
# What it asks.
tagline: "A or B?" # short
description: >
  Two lines
  # of text

url: https://base.example

pairing:
    scope: all
    minReviews: 0
features:
  votes: true
  # No service yet.
  newsletter: false
# The end.
`,
    mends: [
      '5 key-order: tagline, name, url, features, description, pairing → name, tagline, description, url, pairing, features',
      '12 key-order: newsletter, votes → votes, newsletter',
      '19 key-order: minReviews, scope → scope, minReviews',
    ],
  });
});

test('orders mappings in lists, in braces and over several lines', () => {
  expect(
    mendRecord(`history:
- change: Renamed
  date: 2026-01-01
-   url: https://a.example
    # Told twice.
    change: Moved
    date: 2026-02-01
sources:
  - { url: "https://a.example", title: "A, {B}",
      covers: [pricing] }
  - { url: "https://a.example", # why
      title: A }
`),
  ).toEqual({
    yaml: `sources:
  - { title: "A, {B}", url: "https://a.example",
      covers: [pricing] }
  - { url: "https://a.example", # why
      title: A }
history:
- date: 2026-01-01
  change: Renamed
-   date: 2026-02-01
    # Told twice.
    change: Moved
    url: https://a.example
`,
    mends: [
      '2 key-order: history, sources → sources, history',
      '3 key-order: change, date → date, change',
      '5 key-order: url, change, date → date, change, url',
      '10 key-order: url, title → title, url',
    ],
  });
});
