/** The form of a tool's slug: like every slug, and one way to split a pair's address. */
export const TOOL_SLUG = '(?!vs(?:-|$))(?!.*-vs(?:-|$))[a-z0-9]+(?:-[a-z0-9]+)*';

/** Beyond so many, the pattern that refuses them would weigh more than the rest of the form; the check still finds what is taken. */
const MOST_TAKEN = 2000;

/** What the form asks of a new record's slug. */
interface SlugAsk {
  readonly pattern: string;
  /** Slugs that lead to records which have another by now. */
  readonly former: readonly string[];
  readonly what: string;
  /** One that is there, to go by. */
  readonly example: string | undefined;
}

/**
 * Makes the rule for the slug of a new record, which is typed: Sveltia holds what it fills in from a template to no pattern, and would
 * put a number behind a name that is taken, or random letters in the place of one without letters, and save. Of a slug that a record has
 * now it says so itself.
 */
export function slugRule({ pattern, former, what, example }: SlugAsk): object {
  return {
    editable: ['create'],
    hint: `Names the file, and stands in the address of the page${example === undefined ? '' : `, as ${example} does`}.`,
    pattern: [
      `^(?!.{65})${unlessTaken(former)}${pattern}$`,
      `Expected at most 64 lower-case letters, digits and single hyphens${former.length > 0 ? `, and no former slug of another ${what}` : ''}.`,
    ],
  };
}

/** Makes the rule for where a new review lies: with its tool, which the form itself asks about before it saves (`findReviewFault`). */
export function reviewPlaceRule(reviewed: readonly string[]): ReviewPlaceRule {
  return {
    template: '{{tool}}',
    editable: false,
    pattern: [
      `^${unlessTaken(reviewed)}${TOOL_SLUG}$`,
      'The tool has a review by this persona already: edit that one, or choose another tool.',
    ],
  };
}

/** Name of the collection that holds a persona's reviews. */
export function reviewCollectionName(persona: string): string {
  return `reviews-${persona}`;
}

/** The slug of a review, in the words of Sveltia CMS's configuration. */
export interface ReviewPlaceRule {
  readonly template: string;
  readonly editable: false;
  readonly pattern: readonly [string, string];
}

function unlessTaken(taken: readonly string[]): string {
  return taken.length === 0 || taken.length > MOST_TAKEN ? '' : `(?!(?:${taken.join('|')})$)`;
}
