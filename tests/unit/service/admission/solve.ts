import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Solves a challenge as the page does, and gives the header `Altcha`. */
export async function solve(challenge: Challenge): Promise<string> {
  return btoa(JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }));
}

/** Solves the challenge of an answer, and gives the headers of the next request. */
export async function solveAnswer(answer: Response): Promise<{ Altcha: string }> {
  const { challenge } = (await answer.json()) as { challenge: Challenge };
  return { Altcha: await solve(challenge) };
}
