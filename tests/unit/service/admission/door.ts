import { Hono, type Context } from 'hono';
import { makeAdmission } from '#src/service/admission/admission.ts';
import { RATES, type Rates } from '#src/service/admission/rates.ts';
import type { Client } from '#src/service/http/client.ts';
import type { Service, ServiceVariables } from '#src/service/http/service.ts';
import { makeLogger } from '#src/service/server/logger.ts';
import { makeKeys } from '#src/service/server/secret-keys.ts';
import { readSettings } from '#src/service/settings/read-settings.ts';
import { openSite } from '#src/service/site/known-tools.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';

/** A reader on the site, over TLS. */
export const READER: Client = {
  address: '192.0.2.7',
  network: '192.0.2.0/24',
  isSecure: true,
  isLoopback: false,
  origin: 'https://pairs.example',
};

/** What a test says of its service; the rest is as usual. */
export interface Given {
  readonly rates?: Partial<Rates>;
  readonly limits?: 'on' | 'off';
  readonly now?: () => number;
  readonly secret?: string;
}

/** A request, all of whose parts have a default. */
export interface Asked {
  readonly method?: 'GET' | 'PUT' | 'POST';
  readonly client?: Partial<Client>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly action?: string;
}

/** An admission with three routes in front of it: `GET` tells who is known, `PUT` admits a ballot and `POST` an address. */
export interface Door {
  readonly service: Service;
  /** Lines of the log so far. */
  readonly logged: readonly string[];
  readonly ask: (asked?: Asked) => Promise<Response>;
}

/** Makes a service of a store and puts a door before it. */
export function makeDoor(store: CommunityStore, given: Given = {}): Door {
  const logged: string[] = [];
  const service = makeService(store, given, logged);
  const admission = makeAdmission(service, { ...RATES, ...given.rates });
  const answer = async (context: Context<ServiceVariables>, action: string): Promise<Response> => {
    if (context.req.method === 'GET') return context.json(admission.knownVoter(context));
    if (context.req.method === 'POST') return (await admission.admitAddress(context, action)) ?? context.body(null, 204);
    const voter = await admission.admitVoter(context, action);
    return voter instanceof Response ? voter : context.json(voter);
  };
  return {
    service,
    logged,
    ask: async ({ method = 'PUT', client, headers = {}, action = 'vote' } = {}) => {
      const app = new Hono<ServiceVariables>().all('/', (context) => {
        context.set('client', { ...READER, ...client });
        return answer(context, action);
      });
      return app.request('/', { method, headers });
    },
  };
}

function makeService(store: CommunityStore, { limits = 'on', now = Date.now, secret = 'a secret' }: Given, logged: string[]): Service {
  const settings = readSettings({ PAIRWISE_LIMITS: limits });
  if (typeof settings === 'string') throw new Error(settings);
  return {
    settings,
    store,
    site: openSite('no folder'),
    log: makeLogger('info', { write: (line) => void logged.push(line) }),
    now,
    keyFor: makeKeys(secret),
    addGauge: () => undefined,
    addChore: () => undefined,
    onClose: () => undefined,
  };
}

/** Gives the cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Response): string {
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
