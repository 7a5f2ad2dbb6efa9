import { expect, test } from 'vitest';
import { askInTurns } from '#src/editing/links/ask-in-turns.ts';
import { checkAddress } from '#src/editing/links/check-address.ts';
import { isPublicAddress } from '#src/editing/links/public-address.ts';
import { withServer } from './answering-server.ts';

const NEAR = { isAllowed: (address: string) => address === '127.0.0.1', timeout: 2_000, waits: [] };
const FOR_GOOD = (location: string) => [{ status: 301, headers: { location } }];
const FOR_NOW = (location: string) => [{ status: 302, headers: { location } }];

test('tells what became of an address', async () => {
  const answers = {
    '/ok': [{ status: 200 }],
    '/gone': [{ status: 410 }],
    '/fault': [{ status: 500 }],
    '/people-only': [{ status: 403 }],
    '/moved': FOR_GOOD('/ok'),
    '/moved-twice': FOR_GOOD('/moved'),
    '/for-now': FOR_NOW('/moved'),
    '/moved-then-for-now': FOR_GOOD('/for-now'),
    '/moved-to-nothing': FOR_GOOD('/nothing'),
    '/round': FOR_GOOD('/round'),
    '/mail': FOR_GOOD('mailto:a@b.example'),
    '/nowhere': [{ status: 302 }],
    '/hang-up': ['hang up' as const],
  };
  await withServer(answers, async ({ origin }) => {
    const told = async (path: string) => {
      const { state, reason } = await checkAddress(origin + path, NEAR);
      return `${state} ${reason}`.trim().replaceAll(origin, '');
    };
    const paths = [...Object.keys(answers), '/nothing'];
    expect(Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await told(path)])))).toEqual({
      '/ok': 'alive',
      '/gone': 'dead answers 410',
      '/nothing': 'dead answers 404',
      '/fault': 'unsure answers 500',
      '/people-only': 'unsure answers 403',
      '/moved': 'moved has moved to /ok',
      '/moved-twice': 'moved has moved to /ok',
      '/for-now': 'alive',
      '/moved-then-for-now': 'moved has moved to /for-now',
      '/moved-to-nothing': 'dead answers 404',
      '/round': 'dead leads on more than 10 times',
      '/mail': 'dead leads to something other than a web page',
      '/nowhere': 'alive',
      '/hang-up': 'unsure cannot be reached (ECONNRESET)',
    });
  });
});

test('asks with GET where a server knows no HEAD, and waits for no body', async () => {
  await withServer({ '/old': [{ status: 200, head: 405 }] }, async ({ origin, requests }) => {
    expect(await checkAddress(`${origin}/old`, NEAR)).toEqual({ state: 'alive', reason: '', isHeard: true });
    expect(requests.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });
});

test('tries again where an answer may pass, as late as the server asks for, and no other', async () => {
  const answers = {
    '/busy': [{ status: 429, headers: { 'retry-after': '0' } }, { status: 200 }],
    '/starting': [{ status: 503 }, { status: 503 }, { status: 200 }],
    '/gone': [{ status: 404 }],
  };
  await withServer(answers, async ({ origin, requests }) => {
    const states = await Promise.all(
      Object.keys(answers).map(async (path) => (await checkAddress(origin + path, { ...NEAR, waits: [1, 1] })).state),
    );
    expect(states).toEqual(['alive', 'alive', 'dead']);
    expect(requests.filter(({ path }) => path === '/gone').map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });
});

test('gives up on a server that is silent', async () => {
  await withServer({ '/': ['silence'] }, async ({ origin }) => {
    expect(await checkAddress(`${origin}/`, { ...NEAR, timeout: 50 })).toEqual({
      state: 'unsure',
      reason: 'does not answer in time',
      isHeard: false,
    });
  });
});

test('asks for no place but those of the public web, directly, by name or by a redirect', async () => {
  const reason = 'is no place of the public web, and was not asked for';
  await withServer(
    { '/': FOR_GOOD('http://169.254.169.254/latest/'), '/by-name': FOR_NOW('http://localhost/') },
    async ({ origin, requests }) => {
      const { port } = new URL(origin);
      const far = { ...NEAR, isAllowed: isPublicAddress };
      for (const host of [
        '127.0.0.1',
        'localhost',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '0.0.0.0',
        '0x7f.1',
        '2130706433',
        '10.0.0.1',
        '192.168.1.1',
        '[fd00::1]',
        '[64:ff9b::a9fe:a9fe]',
      ]) {
        expect([host, await checkAddress(`http://${host}:${port}/`, far)]).toEqual([host, { state: 'dead', reason, isHeard: false }]);
      }
      expect(requests).toEqual([]);
      expect(await checkAddress(`${origin}/`, NEAR)).toEqual({ state: 'dead', reason, isHeard: false });
    },
  );
});

test('tells of a host that does not exist', async () => {
  const { state, reason } = await checkAddress('http://nobody.invalid/', NEAR);
  // A machine without name servers cannot tell.
  expect(['dead names a host that does not exist', 'unsure cannot be reached (EAI_AGAIN)']).toContain(`${state} ${reason}`);
});

test('does so much at once as is allowed, on one host and on all', async () => {
  const hosts = ['a', 'b', 'c', 'd'];
  const addresses = Array.from({ length: 40 }, (_, index) => `http://${hosts[index % 4] ?? ''}.example/${index}`);
  const open: string[] = [];
  const seen = { overall: 0, perHost: 0 };
  const results = await askInTurns(addresses, { overall: 5, perHost: 2 }, async (address) => {
    const { host } = new URL(address);
    open.push(host);
    seen.overall = Math.max(seen.overall, open.length);
    seen.perHost = Math.max(seen.perHost, open.filter((each) => each === host).length);
    for (let turn = 0; turn < Number(address.at(-1)); turn += 1) await Promise.resolve();
    open.splice(open.indexOf(host), 1);
    return address;
  });
  expect([results, seen]).toEqual([addresses, { overall: 5, perHost: 2 }]);
});
