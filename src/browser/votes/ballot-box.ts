import { readStorage, writeStorage } from '../storage.ts';
import { findBallots, showBallot, tell, type Ballot } from './ballot.ts';
import { wordFault } from './fault-words.ts';
import { hushNotes } from './notes.ts';
import { readOwnChoices, type OwnChoices } from './own-choices.ts';
import { sendChoice } from './send-choice.ts';
import { COUNTS_AGE, showAnswer } from './shown-counts.ts';
import { VOTED_KEY } from './voted-key.ts';

const SENDING = 'Sending…';
const KEPT = 'Kept. Press it again to take it back.';
const TAKEN_BACK = 'Taken back.';
const FORGOTTEN = 'Counted. This browser keeps no cookies of this site, so it can be neither changed nor taken back.';

/** A word about the wait is worth reading only when there is one, in milliseconds. */
const SOON = 400;

const ballots = findBallots();

/** What was pressed is sent one by one: the first answer may make the voter that the next are counted for. */
let line: Promise<void> = Promise.resolve();

/** Whether the service has shown to know this reader again; `false` once it did not. */
let isRemembered: boolean | null = null;

/** Numbers what is asked and answered, in its order: what was asked before a vote was answered may not know of it. */
let moment = 0;

/** When that was asked which the page shows of this reader. */
let adoptedAt = 0;

for (const ballot of ballots) showBallot(ballot);
// Pressed before the scripts of the page had come.
if (location.hash === '#voted') markVoted(null);
const arrival = readStorage(VOTED_KEY) === null ? Promise.resolve() : showOwnBallots();

/** Shows what the service keeps of this reader, who has voted here before or in another tab. */
export async function showOwnBallots(): Promise<void> {
  showLastAnswer();
  const askedAt = ++moment;
  const own = await readOwnChoices();
  if (own && (own.size > 0 || knowsReader())) adopt(own, askedAt);
}

/** Sends what a button stands for; the one that is pressed already is taken back. */
export async function press(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const ballot = ballots.find((each) => each.form === form);
  if (!ballot) return;
  const waiting = setTimeout(() => tell(ballot, SENDING), SOON);
  await arrival;
  clearTimeout(waiting);
  if (!knowsReader() && ballot.kept !== null) return tell(ballot, FORGOTTEN, 'alert');
  const { faults } = ballot;
  const choice = ballot.wanted === button.value ? null : button.value;
  ballot.wanted = choice;
  ballot.waiting += 1;
  showBallot(ballot);
  const cast = line.then(async () => {
    if (ballot.faults === faults) await send(ballot, choice);
  });
  const shown = cast.finally(() => {
    ballot.waiting -= 1;
    showBallot(ballot);
  });
  // A fault is the browser's to report, and the next press is sent all the same.
  line = shown.catch(() => {});
  return shown;
}

async function send(ballot: Ballot, choice: string | null): Promise<void> {
  const waiting = setTimeout(() => tell(ballot, SENDING), SOON);
  const answer = await sendChoice(ballot, choice, () => {
    clearTimeout(waiting);
    tell(ballot, 'Checking that a person is voting…');
  });
  clearTimeout(waiting);
  ballot.answeredAt = ++moment;
  if (answer.kind !== 'given') {
    ballot.faults += 1;
    ballot.wanted = ballot.kept;
    return tell(ballot, wordFault(answer), 'alert');
  }
  ballot.kept = choice;
  showAnswer(answer.value);
  hushNotes();
  markVoted(answer.value);
  if (isRemembered === null && choice !== null) {
    await findWhetherRemembered();
    if (!knowsReader()) return tell(ballot, FORGOTTEN, 'alert');
  }
  tell(ballot, knowsReader() ? (choice === null ? TAKEN_BACK : KEPT) : 'Counted.');
}

/** A browser that blocks cookies votes as somebody new every time, of whom nothing is kept; in another tab a choice may have changed by now. */
async function findWhetherRemembered(): Promise<void> {
  const own = await readOwnChoices();
  if (own) isRemembered = own.size > 0;
}

function markVoted(answer: unknown): void {
  // Other tabs are told of what is new alone, and two answers may be the same.
  writeStorage(VOTED_KEY, JSON.stringify({ at: Date.now(), answer }));
}

function knowsReader(): boolean {
  return isRemembered !== false;
}

function adopt(own: OwnChoices, askedAt: number): void {
  if (own.size > 0) isRemembered = true;
  // Answers come in any order.
  if (askedAt < adoptedAt) return;
  adoptedAt = askedAt;
  for (const ballot of ballots) {
    if (ballot.waiting > 0 || ballot.answeredAt > askedAt) continue;
    const kept = own.get(ballot.slug) ?? null;
    // What the line says is of a choice that was changed elsewhere.
    if (kept !== ballot.kept) tell(ballot, '');
    ballot.kept = ballot.wanted = kept;
    showBallot(ballot);
  }
}

/** Shows what the service answered to a vote from this browser a moment ago; nothing when that is longer ago, or cannot be read. */
function showLastAnswer(): void {
  try {
    const kept = JSON.parse(readStorage(VOTED_KEY) ?? 'null') as { readonly at?: unknown; readonly answer?: unknown } | null;
    if (typeof kept?.at === 'number' && Date.now() - kept.at < COUNTS_AGE) showAnswer(kept.answer, kept.at);
  } catch {
    // Another release may have written it.
  }
}
