import { expect } from 'vitest';
import { createSharedDatabase } from '../../postgres/shared-postgres.ts';
import { runService } from '../../unit/service/running-service.ts';
import { proof } from '../proof.ts';

const SQL = [
  ...[
    "'",
    "''",
    "' OR '1'='1",
    "'; DROP TABLE ballots; --",
    "alpha'--",
    'alpha"; DELETE FROM tallies; --',
    "alpha' UNION SELECT value FROM secrets --",
  ],
  ...[
    '$1',
    '?1',
    ':a',
    '@a',
    '\\',
    "\\'; --",
    '/*',
    '*/',
    '%',
    '_',
    "E'\\047",
    '${1}',
    "alpha'||(SELECT pg_sleep(9))||'",
    'alpha\0',
    '\u02bc; --',
    '＇',
  ],
];

for (const kind of ['sqlite', 'postgres'] as const) {
  proof(`keeps SQL in what is sent from being run (${kind})`, { seconds: 60 }, async ({ undo }) => {
    const running = await runService({ settings: { databaseUrl: kind === 'postgres' ? await createSharedDatabase() : null } });
    undo(() => running.close());
    const { headers } = await running.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'ship' } });
    const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    for (const text of SQL) {
      const name = encodeURIComponent(text);
      const form = new URLSearchParams({ verdict: text });
      const statuses = [
        await running.ask(`/api/votes/${name}`, { method: 'PUT', body: { verdict: 'ship' } }),
        await running.ask(`/api/votes/alpha`, { method: 'PUT', body: { verdict: text } }),
        await running.ask(`/api/picks/alpha-vs-${name}`, { method: 'PUT', body: { pick: 'a' } }),
        await running.ask(`/api/picks/alpha-vs-beta`, { method: 'PUT', body: { pick: text } }),
        await running.ask(`/vote/alpha`, { method: 'POST', body: form }),
        await running.ask(`/api/votes?tools=${name}`),
        await running.ask('/api/votes/mine', { headers: { Cookie: `__Host-voter=1.${name}..1.${name}` } }),
        await running.ask('/newsletter/', { method: 'POST', body: { email: `${text}@readers.example` } }),
        await running.ask(`/newsletter/confirm/?t=${name}`, { method: 'POST' }),
        await running.ask(`/newsletter/unsubscribe/?s=${name}&k=${name}`, { method: 'POST', body: oneClick }),
      ].map(({ status }) => status);
      const signedUp = [202, 422].includes(statuses[7] ?? 0);
      expect([text, statuses.toSpliced(7, 1), signedUp]).toEqual([text, [404, 422, 404, 422, 422, 422, 200, 303, 400], true]);
    }
    expect(await running.service.store.ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 1, skip: 0 } }]);
    expect((await running.ask('/api/votes/mine', { headers: { Cookie: cookie } })).body).toBe(
      '{"version":1,"tools":{"alpha":"ship"},"pairs":{}}',
    );
    expect(running.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
}
