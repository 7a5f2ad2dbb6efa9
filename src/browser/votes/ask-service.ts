import type { Challenge } from 'altcha-lib';

/** What came of asking the service. */
export type Answer =
  | { readonly kind: 'given'; readonly value: unknown }
  /** The service says why not. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly detail: string;
      /** Seconds to wait before asking again, where the service says so. */
      readonly wait: number | null;
      readonly challenge: Challenge | null;
    }
  /** Somebody else answered: there is no service at this address. */
  | { readonly kind: 'absent' }
  /** Nobody answered in time. */
  | { readonly kind: 'silent' };

/** How long a reader is kept waiting, in milliseconds. */
const PATIENCE = 15_000;

const NOT_IMPLEMENTED = 501;

/** Asks the service on the page's own origin; never fails. */
export async function askService(path: string, request: RequestInit = {}): Promise<Answer> {
  try {
    const response = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    const type = response.headers.get('Content-Type') ?? '';
    const isOurs = (response.ok ? /^application\/json\b/ : /^application\/problem\+json\b/).test(type);
    // A proxy in front of a service that is down has an error page of its own; a host of files alone may not know the method.
    if (!isOurs) return { kind: response.status >= 500 && response.status !== NOT_IMPLEMENTED ? 'silent' : 'absent' };
    const value: unknown = await response.json();
    return response.ok ? { kind: 'given', value } : readProblem(response, value);
  } catch {
    return { kind: 'silent' };
  }
}

function readProblem({ status, headers }: Response, value: unknown): Answer {
  const { detail, challenge } = (value ?? {}) as { readonly detail?: unknown; readonly challenge?: unknown };
  const wait = Number(headers.get('Retry-After') ?? Number.NaN);
  return {
    kind: 'refused',
    status,
    detail: typeof detail === 'string' ? detail : '',
    wait: Number.isFinite(wait) ? wait : null,
    challenge: (challenge ?? null) as Challenge | null,
  };
}
