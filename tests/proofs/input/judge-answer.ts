import { EVERY_ANSWER } from '#src/service/site/response-headers.ts';
import type { RawAnswer } from './raw-socket.ts';

/** What no answer may hold: traces, paths of this machine, words of a database. */
const INNER = /\n\s+at |node_modules|file:\/\/|\/(?:home|root|tmp|usr|var|work)\/|\.ts\b|SQLITE_|SQLSTATE|[A-Z][a-z]+Error\b|syntax error/;

const PROBLEM = 'application/problem+json; charset=utf-8';
const PAGE = 'text/html; charset=utf-8';

/** Says in a sentence what is wrong with an answer, whatever was asked; `null` when nothing is. */
export function judgeAnswer({ status, headers, body }: RawAnswer): string | null {
  if (status === 100) return null;
  const type = headers.get('content-type') ?? null;
  if (status >= 500 && !(status === 503 && type === PROBLEM && headers.has('retry-after'))) return `The status is ${status}: ${body}`;
  const missing = Object.keys(EVERY_ANSWER).filter((name) => !headers.has(name.toLowerCase()));
  if (missing.length > 0) return `The answer ${status} lacks ${missing.join(', ')}.`;
  if (INNER.test(body) || INNER.test([...headers].join('\n'))) return `The answer tells of what is within: ${body}`;
  if (status < 400 || type === PAGE) return null;
  if (type !== PROBLEM) return `The answer ${status} is neither a problem nor a page, but ${type ?? 'nothing'}.`;
  return body === '' ? null : judgeProblem(status, body);
}

function judgeProblem(status: number, body: string): string | null {
  const { title, status: told, detail, challenge, ...rest } = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const isChallenge = (challenge !== undefined) === (status === 428);
  const isSentence = typeof detail === 'string' && /^\w[^\n<>]*\.$/.test(detail) && !/\.\s/.test(detail);
  const isWhole = typeof title === 'string' && told === status && isChallenge && Object.keys(rest).length === 0;
  return isSentence && isWhole ? null : `The problem is not one of a sentence: ${body}`;
}
