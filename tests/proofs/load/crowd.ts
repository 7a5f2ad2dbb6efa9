import { CHOICES } from '#src/service/store/ballot-store.ts';
import type { Random } from '../random.ts';
import { makeBallotLedger, type BallotLedger } from './ballot-ledger.ts';
import { Hang, type Answer, type Connection, type Sent } from './connection.ts';

/** Somebody with a cookie. */
export interface CrowdVoter {
  readonly cookie: string;
  readonly ledger: BallotLedger;
}

/** Everybody who votes, and what became of it. */
export interface Crowd {
  readonly voters: CrowdVoter[];
  /** First votes that nobody knows of whether they were kept, as `<kind> <slug> <choice>`: their voters never got the cookie. */
  readonly lost: string[];
  readonly figures: { acknowledged: number; refused: number; broken: number; reads: number };
}

/** What a client of the crowd does, and for how long. */
export interface ClientPlan {
  readonly crowd: Crowd;
  readonly connection: Connection;
  readonly random: Random;
  /** Voters that it acts for beside its own: other clients may act for them in the same moment. */
  readonly shared?: readonly CrowdVoter[];
  readonly isOver: () => boolean;
  /** Told of every acknowledged ballot, in the moment of its answer. */
  readonly onAcknowledged?: () => void;
}

/** Makes an empty crowd. */
export function makeCrowd(): Crowd {
  return { voters: [], lost: [], figures: { acknowledged: 0, refused: 0, broken: 0, reads: 0 } };
}

/** Most voters of one client. */
const MOST_VOTERS = 25;

interface Named {
  /** As a ledger names it: `<kind> <slug>`. */
  readonly subject: string;
  readonly path: string;
  readonly isSwapped: boolean;
}

/** Subjects with the names that lead to them: a former slug, and a pair in the other order, whose sides change places. */
const SUBJECTS: readonly [Named, ...Named[]] = [
  { subject: 'vote alpha', path: '/api/votes/alpha', isSwapped: false },
  { subject: 'vote alpha', path: '/api/votes/alfa', isSwapped: false },
  { subject: 'vote beta', path: '/api/votes/beta', isSwapped: false },
  { subject: 'vote gamma', path: '/api/votes/gamma', isSwapped: false },
  { subject: 'pick alpha-vs-beta', path: '/api/picks/alpha-vs-beta', isSwapped: false },
  { subject: 'pick alpha-vs-beta', path: '/api/picks/beta-vs-alpha', isSwapped: true },
  { subject: 'pick beta-vs-gamma', path: '/api/picks/gamma-vs-beta', isSwapped: true },
];

const READS = ['/api/votes', '/api/votes?tools=alpha,beta', '/api/votes/mine', '/tools/alpha/', '/livez'] as const;

/**
 * Votes, picks, changes, takes back and reads until the plan is over or the connection breaks. Rejects for an answer that is neither what was asked for
 * nor word that the database is away, and when no answer comes.
 */
export async function runClient(plan: ClientPlan): Promise<void> {
  const own: CrowdVoter[] = [];
  while (!plan.isOver()) {
    try {
      await takeStep(plan, own);
    } catch (fault) {
      if (fault instanceof Hang || fault instanceof WrongAnswer) throw fault;
      plan.crowd.figures.broken += 1;
      return;
    }
  }
}

async function takeStep(plan: ClientPlan, own: CrowdVoter[]): Promise<void> {
  const { random, crowd, shared = [] } = plan;
  const [first, ...others] = [...own, ...shared];
  const isNew = first === undefined || (own.length < MOST_VOTERS && random.below(4) === 0);
  const voter = isNew ? null : random.pick([first, ...others]);
  if (random.below(5) === 0) {
    check(await plan.connection.send({ path: random.pick(READS), cookie: voter?.cookie ?? null }));
    crowd.figures.reads += 1;
  } else if (voter === null) {
    const made = await castFirst(plan);
    if (made) own.push(made);
  } else {
    await castAgain(plan, voter);
  }
}

/** A vote without a cookie, whose answer brings one. */
async function castFirst(plan: ClientPlan): Promise<CrowdVoter | null> {
  const { crowd } = plan;
  const { subject, choice, sent } = drawBallot(plan.random, false);
  crowd.lost.push(`${subject} ${choice}`);
  const answer = await cast(plan, { ...sent, cookie: null });
  if (answer === null) return null;
  crowd.lost.splice(crowd.lost.indexOf(`${subject} ${choice}`), 1);
  const [cookie = ''] = (answer.headers['set-cookie']?.[0] ?? '').split(';');
  const voter = { cookie, ledger: makeBallotLedger() };
  voter.ledger.begin(subject, choice)(true);
  crowd.voters.push(voter);
  return voter;
}

async function castAgain(plan: ClientPlan, { cookie, ledger }: CrowdVoter): Promise<void> {
  const { subject, choice, sent } = drawBallot(plan.random, true);
  const end = ledger.begin(subject, choice);
  let isAcknowledged = false;
  try {
    isAcknowledged = (await cast(plan, { ...sent, cookie })) !== null;
  } finally {
    end(isAcknowledged);
  }
}

/** Sends a ballot; gives the answer when it was acknowledged, and `null` when the service said that it could not keep it. */
async function cast({ crowd, connection, onAcknowledged }: ClientPlan, sent: Sent): Promise<Answer | null> {
  const answer = check(await connection.send(sent));
  if (answer.status !== 200) {
    crowd.figures.refused += 1;
    return null;
  }
  crowd.figures.acknowledged += 1;
  onAcknowledged?.();
  return answer;
}

function drawBallot(random: Random, mayTakeBack: boolean): { subject: string; choice: string | null; sent: Sent } {
  const { subject, path, isSwapped } = random.pick(SUBJECTS);
  if (mayTakeBack && random.below(4) === 0) return { subject, choice: null, sent: { method: 'DELETE', path } };
  const kind = subject.startsWith('vote') ? 'vote' : 'pick';
  const [first = '', ...others] = CHOICES[kind];
  const choice = random.pick([first, ...others]);
  const said = isSwapped && choice !== 'neither' ? (choice === 'a' ? 'b' : 'a') : choice;
  return { subject, choice, sent: { method: 'PUT', path, json: kind === 'vote' ? { verdict: said } : { pick: said } } };
}

/** An answer that the service should not have given. */
class WrongAnswer extends Error {}

/** A service whose database is away says so in a sentence, and when to come back. */
function check(answer: Answer): Answer {
  const { status, headers, body } = answer;
  if (status === 200) return answer;
  const isProblem = headers['content-type'] === 'application/problem+json; charset=utf-8' && /"detail":"[A-Z][^"]*\."/.test(body);
  if (status === 503 && isProblem && /^\d+$/.test(headers['retry-after'] ?? '')) return answer;
  throw new WrongAnswer(`The service answered ${status}: ${body}`);
}
