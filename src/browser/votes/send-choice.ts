import { askService, type Answer } from './ask-service.ts';
import type { Ballot } from './ballot.ts';

/** Sends a choice, or takes it back with `null`. Where the service asks for a proof of work first, that is said, done, and the choice sent once more. */
export async function sendChoice(ballot: Ballot, choice: string | null, sayChecking: () => void): Promise<Answer> {
  const answer = await send(ballot, choice);
  if (answer.kind !== 'refused' || answer.status !== 428 || !answer.challenge) return answer;
  sayChecking();
  const { challenge } = answer;
  const solution = await import('./solve-challenge.ts').then(({ solveChallenge }) => solveChallenge(challenge)).catch(() => null);
  return solution === null ? answer : send(ballot, choice, { Altcha: solution });
}

function send({ path, key }: Ballot, choice: string | null, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  // A reader who leaves the page at once has still voted.
  const keepalive = true;
  if (choice === null) return askService(path, { method: 'DELETE', headers, keepalive });
  const body = JSON.stringify({ [key]: choice });
  return askService(path, { method: 'PUT', headers: { ...headers, 'Content-Type': 'application/json' }, body, keepalive });
}
