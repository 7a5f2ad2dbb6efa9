import { expect, test } from 'vitest';
import { votesSchema } from '#src/catalog/schema/votes.ts';
import { SITE_DATA } from '../small-site.ts';
import { describeServices, makeReader, shorten } from './voting-service.ts';

describeServices('the API of votes', (run) => {
  test('keeps one vote of a reader on a tool, changes it, and takes it back', async () => {
    const service = await run();
    const [one, other] = [makeReader(service), makeReader(service)];
    expect(shorten(await one.vote('alpha', 'ship'))).toEqual([200, { version: 1, tool: 'alpha', ship: 1, skip: 0 }]);
    expect(shorten(await one.vote('alpha', 'ship'))).toEqual([200, { version: 1, tool: 'alpha', ship: 1, skip: 0 }]);
    expect(shorten(await other.vote('alpha', 'skip'))).toEqual([200, { version: 1, tool: 'alpha', ship: 1, skip: 1 }]);
    expect(shorten(await one.vote('alpha', 'skip'))).toEqual([200, { version: 1, tool: 'alpha', ship: 0, skip: 2 }]);
    expect(shorten(await other.takeBack('/api/votes/alpha'))).toEqual([200, { version: 1, tool: 'alpha', ship: 0, skip: 1 }]);
    expect(shorten(await one.ask('/api/votes/mine'))).toEqual([200, { version: 1, tools: { alpha: 'skip' }, pairs: {} }]);
    expect(shorten(await other.ask('/api/votes/mine'))).toEqual([200, { version: 1, tools: {}, pairs: {} }]);
  });

  test('keeps picks, and turns them where a pair is named in the other order or by a former slug', async () => {
    const service = await run();
    const [one, other] = [makeReader(service), makeReader(service)];
    expect(shorten(await one.pick('alpha-vs-beta', 'a'))).toEqual([200, { version: 1, pair: 'alpha-vs-beta', a: 1, b: 0, neither: 0 }]);
    expect(shorten(await other.pick('beta-vs-alfa', 'a'))).toEqual([200, { version: 1, pair: 'alpha-vs-beta', a: 1, b: 1, neither: 0 }]);
    expect(shorten(await other.pick('beta-vs-alpha', 'neither'))).toEqual([
      200,
      { version: 1, pair: 'alpha-vs-beta', a: 1, b: 0, neither: 1 },
    ]);
    expect(shorten(await one.ask('/api/votes/mine'))).toEqual([200, { version: 1, tools: {}, pairs: { 'alpha-vs-beta': 'a' } }]);
    expect(shorten(await one.takeBack('/api/picks/beta-vs-alpha'))).toEqual([
      200,
      { version: 1, pair: 'alpha-vs-beta', a: 0, b: 0, neither: 1 },
    ]);
  });

  test('counts a vote on a former slug for the tool', async () => {
    const service = await run();
    expect(shorten(await makeReader(service).vote('alfa', 'ship'))).toEqual([200, { version: 1, tool: 'alpha', ship: 1, skip: 0 }]);
  });

  test('gives the counts of all, and of the tools that are asked for', async () => {
    const service = await run();
    await makeReader(service).vote('beta', 'ship');
    await makeReader(service).pick('alpha-vs-gamma', 'b');
    await makeReader(service).pick('alpha-vs-beta', 'a');
    const all = await service.ask('/api/votes');
    const pairs = { 'alpha-vs-beta': { a: 1, b: 0, neither: 0 }, 'alpha-vs-gamma': { a: 0, b: 1, neither: 0 } };
    expect(JSON.parse(all.body)).toEqual({ version: 1, taken: expect.any(String) as string, tools: { beta: { ship: 1, skip: 0 } }, pairs });
    expect(votesSchema.safeParse(JSON.parse(all.body)).success).toBe(true);
    const { headers } = all;
    expect([headers['cache-control'], headers['content-type'], headers['set-cookie']]).toEqual([
      'public, max-age=2',
      'application/json; charset=utf-8',
      undefined,
    ]);
    const some = await service.ask('/api/votes?tools=beta,alfa,never');
    expect(JSON.parse(some.body)).toMatchObject({
      tools: { alpha: { ship: 0, skip: 0 }, beta: { ship: 1, skip: 0 } },
      pairs: { 'alpha-vs-beta': { a: 1, b: 0, neither: 0 } },
    });
    const again = await service.ask('/api/votes', { headers: { 'If-None-Match': String(headers['etag']) } });
    expect([again.status, again.body, again.headers['etag']]).toEqual([304, '', headers['etag']]);
  });

  test('sets a cookie at the first vote and not before, for reading neither', async () => {
    const service = await run();
    const cookiesOf = async (path: string, method: string, body?: Record<string, unknown>) =>
      (await service.ask(path, { method, ...(body && { body }) })).headers['set-cookie']?.length ?? 0;
    expect(await cookiesOf('/api/votes', 'GET')).toBe(0);
    expect(await cookiesOf('/api/votes/mine', 'GET')).toBe(0);
    expect(await cookiesOf('/api/votes/alpha', 'DELETE')).toBe(0);
    expect(await cookiesOf('/api/votes/alpha', 'PUT', { verdict: 'no' })).toBe(0);
    expect(await cookiesOf('/api/votes/never', 'PUT', { verdict: 'ship' })).toBe(0);
    expect(await cookiesOf('/api/votes/alpha', 'PUT', { verdict: 'ship' })).toBe(1);
  });

  test('keeps what concerns one reader out of every cache', async () => {
    const service = await run();
    const reader = makeReader(service);
    const answers = [await reader.vote('alpha', 'ship'), await reader.ask('/api/votes/mine'), await reader.takeBack('/api/votes/alpha')];
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(Array(3).fill('private, no-store'));
  });

  test.each([
    ['PUT', '/api/votes/never', { verdict: 'ship' }, 404, 'There is no tool of this name.'],
    ['PUT', '/api/votes/constructor', { verdict: 'ship' }, 404, 'There is no tool of this name.'],
    ['PUT', '/api/votes/alpha-vs-beta', { verdict: 'ship' }, 404, 'There is no tool of this name.'],
    ['PUT', '/api/picks/alpha', { pick: 'a' }, 404, 'There is no pair of two tools of these names.'],
    ['PUT', '/api/picks/alpha-vs-alfa', { pick: 'a' }, 404, 'There is no pair of two tools of these names.'],
    ['PUT', '/api/votes/alpha', { verdict: 'maybe' }, 422, 'verdict is expected to be "ship" or "skip".'],
    ['PUT', '/api/votes/alpha', { verdict: 'ship', voter: 'me' }, 422, 'The body holds more than is expected.'],
    ['PUT', '/api/picks/alpha-vs-beta', { pick: 'ship' }, 422, 'pick is expected to be "a" or "b" or "neither".'],
    ['DELETE', '/api/votes/never', undefined, 404, 'There is no tool of this name.'],
    ['GET', '/api/votes?tools=ALPHA', undefined, 422, 'The parameter tools is expected to hold up to 100 slugs, with commas between them.'],
  ] as const)('refuses %s %s %j', async (...refusal) => {
    const [method, path, body, status, detail] = refusal;
    const service = await run();
    const answer = await service.ask(path, { method, ...(body && { body }) });
    expect(shorten(answer)).toEqual([status, expect.objectContaining({ status, detail })]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  test('has no voting where the site has none, nor before there is a site', async () => {
    const site = { ...SITE_DATA.site, votes: false };
    const off = await run({ files: { 'data/v1/tools.json': JSON.stringify({ ...SITE_DATA, site }) } });
    for (const path of ['/api/votes', '/api/votes/mine']) {
      expect(shorten(await off.ask(path))).toEqual([404, expect.objectContaining({ detail: 'There is no voting on this site.' })]);
    }
    const empty = await run({ files: { 'data/v1/tools.json': '' } });
    const answer = await empty.ask('/api/votes/alpha', { method: 'PUT', body: { verdict: 'ship' } });
    expect(shorten(answer)).toEqual([503, expect.objectContaining({ detail: 'The site is not there yet; try again in a few seconds.' })]);
    expect(answer.headers['retry-after']).toBe('10');
  });

  test('ends with exact counts when many readers vote at once', async () => {
    const service = await run();
    const readers = Array.from({ length: 60 }, () => makeReader(service));
    const answers = await Promise.all(readers.map((reader, index) => reader.vote('alpha', index % 3 === 0 ? 'skip' : 'ship')));
    expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect(await service.service.store.ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 40, skip: 20 } }]);
  });
});
