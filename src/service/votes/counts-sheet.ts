import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SLUG_MAX, slug } from '#src/catalog/schema/fields.ts';
import type { Votes } from '#src/catalog/schema/votes.ts';
import { presentSlug, type KnownTools } from '#src/views/meant-address.ts';
import { narrowVotes } from './votes-of.ts';

/** Counts as they are sent. */
export interface CountsAnswer {
  readonly body: string;
  /** A weak one: the same for the same counts, whenever they were taken. */
  readonly etag: string;
}

/** Counts of one moment, written out once for all who ask for the same. */
export interface CountsSheet {
  /** Counts of every tool and pair that has any. */
  readonly all: CountsAnswer;
  /** Counts of the tools that a parameter lists with commas between them, and of pairs of those; `null` for one that is no such list. */
  readonly some: (listed: string) => CountsAnswer | null;
}

/** Most tools that can be asked for at once. */
export const MOST_ASKED = 100;

/** Most characters of answers that are kept: enough for every page of a large site, and no way to fill the memory. */
const ROOM = 4_000_000;

const listedSlugs = z
  .string()
  .max(MOST_ASKED * (SLUG_MAX + 1))
  .transform((listed) => listed.split(','))
  .pipe(z.array(slug).max(MOST_ASKED));

/** Writes the sheet of some counts. */
export function writeCountsSheet(votes: Votes, tools: KnownTools): CountsSheet {
  const kept = new Map<string, CountsAnswer>();
  let room = ROOM;
  return {
    all: writeAnswer(votes),
    some(listed) {
      const found = kept.get(listed);
      if (found) return found;
      const asked = listedSlugs.safeParse(listed);
      if (!asked.success) return null;
      const slugs = asked.data.map((name) => presentSlug(name, tools)).filter((name) => name !== null);
      const answer = writeAnswer(narrowVotes(votes, new Set(slugs)));
      room -= listed.length + answer.body.length;
      if (room >= 0) kept.set(listed, answer);
      return answer;
    },
  };
}

function writeAnswer(votes: Votes): CountsAnswer {
  const hash = createHash('sha256')
    .update(JSON.stringify([votes.tools, votes.pairs]))
    .digest('base64url')
    .slice(0, 16);
  return { body: JSON.stringify(votes), etag: `W/"${hash}"` };
}
