import { setTimeout as wait } from 'node:timers/promises';
import { wordAnswer, wordFault } from './answer-words.ts';

/** What is told to search engines, and where. */
export interface Announcement {
  /** Address that takes announcements. */
  readonly endpoint: string;
  /** Origin of the site. */
  readonly site: string;
  /** The site's key; its file lies at the root of the site. */
  readonly key: string;
  /** Whole addresses, all of the site. */
  readonly addresses: readonly string[];
}

/** What became of an announcement. */
export interface AnnouncementOutcome {
  /** How many addresses were taken, from the first on. */
  readonly sent: number;
  /** Why the others were not, in one sentence; `null` when all were. */
  readonly fault: string | null;
}

/** Most addresses that one request may carry: https://www.indexnow.org/documentation. */
const ADDRESSES_MOST = 10_000;
const TRIES_MOST = 4;
/** Longest pause before another try, in seconds; a server that asks for more is not waited for. */
const PAUSE_MOST = 60;
const ANSWER_WITHIN_MS = 30_000;

/**
 * Tells search engines by the IndexNow protocol which pages have changed, in as many requests as it takes, and stops at the first that is
 * refused. A server that is overloaded or broken is asked up to four times, with the pauses it asks for.
 */
export async function announceAddresses(announcement: Announcement): Promise<AnnouncementOutcome> {
  const { addresses } = announcement;
  let sent = 0;
  while (sent < addresses.length) {
    const batch = addresses.slice(sent, sent + ADDRESSES_MOST);
    const fault = await sendPatiently({ ...announcement, addresses: batch });
    if (fault !== null) return { sent, fault };
    sent += batch.length;
  }
  return { sent, fault: null };
}

async function sendPatiently(announcement: Announcement): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(announcement);
    if (typeof answer === 'string') return answer;
    const { status, retryAfter } = answer;
    if (status === 200 || status === 202) return null;
    const pause = retryAfter ?? 2 ** attempt;
    const isPassing = status === 429 || status >= 500;
    if (!isPassing || attempt === TRIES_MOST || pause > PAUSE_MOST) return wordAnswer(announcement, { ...answer, tries: attempt });
    await wait(pause * 1000);
  }
}

interface Answer {
  readonly status: number;
  /** Seconds that the server asks to be left alone for. */
  readonly retryAfter: number | undefined;
}

async function send({ endpoint, site, key, addresses }: Announcement): Promise<Answer | string> {
  const body = { host: new URL(site).host, key, keyLocation: new URL(`/${key}.txt`, site).href, urlList: addresses };
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      // A redirect would turn the request into one without a body.
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.body?.cancel();
    return { status: response.status, retryAfter: readPause(response.headers.get('retry-after')) };
  } catch (error) {
    return wordFault(endpoint, error);
  }
}

/** Reads `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3). */
function readPause(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
