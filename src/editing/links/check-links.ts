import { askInTurns, type Turns } from './ask-in-turns.ts';
import { checkAddress, type AskingOptions, type LinkAnswer, type LinkState } from './check-address.ts';
import type { ContentLink } from './content-links.ts';
import { findSkip, isExpired, isMeant, type SkipEntry } from './skip-list.ts';

/** An address that somebody should look at. */
export interface LinkFinding extends ContentLink, LinkAnswer {}

/** An entry of the skip list that does nothing any more. */
export interface IdleSkip {
  readonly url: string;
  readonly reason: string;
}

/** What a check of the links gave. */
export interface LinkReport {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** How many addresses were asked for, by what became of them. */
  readonly counts: Readonly<Record<LinkState | 'skipped', number>>;
  /** Dead ones first, then those that moved, then those that nobody can tell of; each by address. */
  readonly findings: readonly LinkFinding[];
  readonly idleSkips: readonly IdleSkip[];
  /** Whether any server answered; where none did, it is most likely this machine that nobody can reach. */
  readonly isHeard: boolean;
}

/** Everything that a check depends on beside the links. */
export interface CheckOptions extends AskingOptions {
  readonly today: string;
  readonly turns: Turns;
  readonly skips: readonly SkipEntry[];
}

const ORDER: readonly LinkState[] = ['dead', 'moved', 'unsure'];

/** Asks for every link once, those on the skip list left out. */
export async function checkLinks(links: readonly ContentLink[], options: CheckOptions): Promise<LinkReport> {
  const { today, turns, skips } = options;
  const asked = links.filter(({ address }) => findSkip(skips, address, today) === null);
  const answers = await askInTurns(
    asked.map(({ address }) => address),
    turns,
    (address) => checkAddress(address, options),
  );
  const count = (state: LinkState) => answers.filter((answer) => answer.state === state).length;
  const findings = asked.flatMap((link, place): LinkFinding[] => {
    const answer = answers[place];
    return answer === undefined || answer.state === 'alive' ? [] : [{ ...link, ...answer }];
  });
  return {
    day: today,
    counts: {
      alive: count('alive'),
      moved: count('moved'),
      unsure: count('unsure'),
      dead: count('dead'),
      skipped: links.length - asked.length,
    },
    findings: findings.sort(
      (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || (one.address < other.address ? -1 : 1),
    ),
    isHeard: answers.length === 0 || answers.some((answer) => answer.isHeard),
    idleSkips: skips.flatMap((skip) => describeIdle(skip, links, today)),
  };
}

function describeIdle(skip: SkipEntry, links: readonly ContentLink[], today: string): readonly IdleSkip[] {
  if (isExpired(skip, today)) return [{ url: skip.url, reason: `expired on ${skip.until ?? ''}` }];
  return links.some(({ address }) => isMeant(skip, address)) ? [] : [{ url: skip.url, reason: 'names no address of the content' }];
}
