import { dayAfter, daysBetween } from '#src/catalog/days.ts';
import type { DayRange } from '#src/changes/day-range.ts';
import { SENT_MAIL_DAYS } from '#src/community/rules.ts';
import { DIGEST_ISSUES, type Digest } from '#src/views/digest/build-digest.ts';
import { writeDigestHtml } from '#src/views/digest/write-digest-html.ts';
import { writeDigestText } from '#src/views/digest/write-digest-text.ts';
import { wordCount } from '#src/views/wording.ts';
import { unsubscribeLink } from '../newsletter/unsubscribe-link.ts';
import type { CommunityStore } from '../store/community-store.ts';
import type { OutgoingMail } from '../store/outbox-store.ts';

/** An issue on its way into the outbox. */
export interface DigestQueueing {
  readonly digest: Digest;
  readonly range: DayRange;
  /** Key of the purpose `unsubscribe`. */
  readonly key: Buffer;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Days from one issue to the next, by their last days: readers are promised one a week at most. */
const DAYS_APART = 7;

/** Mails that go in at once; what went in before a crash is passed over the next time. */
const MAILS_AT_ONCE = 100;

/** Queues an issue for everyone who confirmed, and says in a sentence what came of it: for each of them once, however often it is asked. */
export async function queueDigest(store: Pick<CommunityStore, 'subscribers' | 'outbox'>, queueing: DigestQueueing): Promise<string> {
  const { digest, range, now } = queueing;
  if (digest.sections.length === 0) return 'Nothing was queued, as there is nothing to tell.';
  const refusal = await refuse(store, queueing);
  if (refusal !== null) return refusal;
  const subscribers = await store.subscribers.readConfirmed();
  let queued = 0;
  for (let start = 0; start < subscribers.length; start += MAILS_AT_ONCE) {
    const mails = subscribers.slice(start, start + MAILS_AT_ONCE).map(({ id }) => writeMail(queueing, id));
    queued += await store.outbox.queue(mails, now);
  }
  const before = subscribers.length - queued;
  return [
    `Queued ${wordCount(queued, 'mail')} of the issue of ${range.until}`,
    ...(before > 0 ? [`; ${wordCount(before, 'subscriber')} had it queued before`] : []),
    subscribers.length === 0 ? ', as nobody has confirmed an address yet.' : '.',
  ].join('');
}

/** Says in a sentence why an issue is not queued: it would tell somebody twice what another told, or come too soon after it. */
async function refuse({ outbox }: Pick<CommunityStore, 'outbox'>, { digest, range, now }: DigestQueueing): Promise<string | null> {
  if (daysBetween(range.until, new Date(now).toISOString().slice(0, 10)) > SENT_MAIL_DAYS / 2) {
    return `Nothing was queued: the issue of ${range.until} is too old to be sure that nobody has it.`;
  }
  const last = await outbox.lastIssue(DIGEST_ISSUES);
  if (last === null || last === digest.issue) return null;
  const told = last.slice(DIGEST_ISSUES.length);
  if (range.since <= told) {
    return `Nothing was queued: the issue of ${told} has told the days up to it. Begin after it, or finish it with --until ${told}.`;
  }
  const next = dayAfter(told, DAYS_APART);
  if (range.until >= next) return null;
  return `Nothing was queued: readers get one issue a week at most, and the last is of ${told}. Queue the next with --until ${next} or later.`;
}

function writeMail({ digest, key }: DigestQueueing, subscriber: string): OutgoingMail {
  const { issue, subject, site } = digest;
  const link = unsubscribeLink(key, site.url, subscriber);
  return {
    issue,
    subscriber,
    subject,
    html: writeDigestHtml(digest, link),
    text: writeDigestText(digest, link),
    headers: {
      // RFC 2919: a name for filters, which stays the same.
      'List-Id': `<newsletter.${new URL(site.url).hostname}>`,
      // RFC 2369 and, for the one click, RFC 8058.
      'List-Unsubscribe': `<${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
    },
  };
}
