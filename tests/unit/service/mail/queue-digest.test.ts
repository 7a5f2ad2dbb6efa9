import { expect, test } from 'vitest';
import { queueDigest } from '#src/service/mail/queue-digest.ts';
import { readUnsubscribeLink } from '#src/service/newsletter/unsubscribe-link.ts';
import { buildDigest } from '#src/views/digest/build-digest.ts';
import { makeCatalog, makeTool } from '../../factories.ts';
import { describeStores } from '../store/open-stores.ts';
import { subscribe } from './outbox-mails.ts';

const KEY = Buffer.alloc(32, 1);
const NOW = Date.parse('2026-11-22T10:00:00Z');
const CATALOG = makeCatalog({ tools: [makeTool({ added: '2026-11-20' }), makeTool({ slug: 'beta', added: '2026-11-25' })] });

function queueing(since: string, until: string, now = NOW) {
  const range = { since, until };
  return { digest: buildDigest(CATALOG, range), range, key: KEY, now };
}

describeStores('the digest on its way', (open) => {
  test('is queued for everyone who confirmed, once, each with a link of their own', async () => {
    const store = await open();
    for (const name of ['ada', 'bob']) await subscribe(store, name);
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-22'))).toBe('Queued 2 mails of the issue of 2026-11-22.');
    await subscribe(store, 'cyd');
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-22'))).toBe(
      'Queued 1 mail of the issue of 2026-11-22; 2 subscribers had it queued before.',
    );
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-22'))).toBe(
      'Queued 0 mails of the issue of 2026-11-22; 3 subscribers had it queued before.',
    );
    const mails = await store.outbox.lease(NOW, 10, 1000);
    expect(mails.map(({ subscriber, issue, subject }) => [subscriber, issue, subject]).sort()).toEqual(
      ['ada', 'bob', 'cyd'].map((name) => [name, 'digest:2026-11-22', 'Pairs: 1 new tool']),
    );
    for (const { subscriber, headers, html, text } of mails) {
      const link = (headers['List-Unsubscribe'] ?? '').replace(/^<|>$/g, '');
      expect(readUnsubscribeLink(KEY, new URL(link).searchParams)).toBe(subscriber);
      expect(text).toContain(`\nUnsubscribe: ${link}\n`);
      expect(html).toContain(`href="${link.replace('&', '&amp;')}"`);
      expect({ ...headers, 'List-Unsubscribe': '' }).toEqual({
        'List-Id': '<newsletter.pairs.example>',
        'List-Unsubscribe': '',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'bulk',
      });
    }
  });

  test('says when there is nothing to tell, and nobody to tell it to', async () => {
    const store = await open();
    expect(await queueDigest(store, queueing('2026-11-21', '2026-11-22'))).toBe('Nothing was queued, as there is nothing to tell.');
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-22'))).toBe(
      'Queued 0 mails of the issue of 2026-11-22, as nobody has confirmed an address yet.',
    );
  });

  test('tells no days twice: an issue begins after the last', async () => {
    const store = await open();
    await subscribe(store, 'ada');
    await queueDigest(store, queueing('2026-11-16', '2026-11-22'));
    const next = NOW + 7 * 86_400_000;
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-23', next))).toBe(
      'Nothing was queued: the issue of 2026-11-22 has told the days up to it. Begin after it, or finish it with --until 2026-11-22.',
    );
    expect(await queueDigest(store, queueing('2026-11-23', '2026-11-29', next))).toBe('Queued 1 mail of the issue of 2026-11-29.');
    expect(await queueDigest(store, queueing('2026-11-23', '2026-11-29', next))).toBe(
      'Queued 0 mails of the issue of 2026-11-29; 1 subscriber had it queued before.',
    );
    expect(await queueDigest(store, queueing('2026-11-16', '2026-11-22', NOW + 60 * 86_400_000))).toBe(
      'Nothing was queued: the issue of 2026-11-22 is too old to be sure that nobody has it.',
    );
  });

  test('comes once a week at most: an issue within seven days of the last is refused', async () => {
    const store = await open();
    await subscribe(store, 'ada');
    await queueDigest(store, queueing('2026-11-16', '2026-11-22'));
    const refused =
      'Nothing was queued: readers get one issue a week at most, and the last is of 2026-11-22. Queue the next with --until 2026-11-29 or later.';
    for (const until of ['2026-11-25', '2026-11-28']) {
      expect(await queueDigest(store, queueing('2026-11-23', until, NOW + 7 * 86_400_000))).toBe(refused);
    }
    expect(await store.outbox.count()).toEqual({ waiting: 1, sent: 0, failed: 0 });
  });
});
