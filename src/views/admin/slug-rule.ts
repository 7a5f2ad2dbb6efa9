/** The form of a tool's slug: like every slug, and one way to split a pair's address. */
export const TOOL_SLUG = '(?!vs(?:-|$))(?!.*-vs(?:-|$))[a-z0-9]+(?:-[a-z0-9]+)*';

/** Beyond so many, the pattern that refuses them would weigh more than the rest of the form; the check still finds what is taken. */
const MOST_TAKEN = 2000;

/** What the form asks of a new record's name. */
interface SlugAsk {
  /** Where the slug comes from: `{{name}}`. */
  readonly template: string;
  readonly pattern: string;
  readonly taken: readonly string[];
  readonly what: string;
}

/**
 * Makes the rule for the name of a new record's file. Sveltia knows the records of one collection only, and puts a number behind a name
 * that one of them has; here a name that any record has is refused, numbered or not, and so are the random letters of an empty field.
 */
export function slugRule({ template, pattern, taken, what }: SlugAsk): object {
  const names = taken.length > MOST_TAKEN ? [] : taken;
  const unlessTaken = names.length === 0 ? '' : `(?!(?:${names.join('|')})(?:-\\d+)?$)`;
  const known = names.filter((name) => /-\d+$/.test(name));
  return {
    template,
    editable: ['create'],
    hint: `Names the file, and stands in the address of the page.`,
    pattern: [
      `^${unlessTaken}(?![0-9a-f]{12}$)${pattern}$`,
      what === 'review'
        ? 'Choose a tool above that has no review by this persona yet.'
        : `Expected lower-case letters, digits and single hyphens, and none that another ${what} has${known.length > 0 ? ' or had' : ''}.`,
    ],
  };
}
