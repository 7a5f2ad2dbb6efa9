import Validator, { type Issue } from '@adobe/structured-data-validator';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { Page } from './read-page.ts';
import type { BuiltSite } from './read-site.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

const thing: z.ZodType<Thing> = z.looseObject({ '@type': z.string() });
interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const script = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing).min(1) });

/**
 * Holds the JSON-LD of every page against schema.org's vocabulary and against the rules that Google publishes for rich results, by a
 * validator that is not ours; what those rules only recommend is no fault.
 */
export async function findStructuredDataFaults({ pages }: BuiltSite): Promise<readonly Fault[]> {
  const vocabulary = readVocabulary();
  const faults = await Promise.all(
    pages.map(async (page) => (await findSentences(page, vocabulary)).map((sentence) => ({ sentence, place: page.address }))),
  );
  return faults.flat();
}

async function findSentences(page: Page, vocabulary: Vocabulary): Promise<readonly string[]> {
  if (!page.isIndexed) return page.structuredData.length === 0 ? [] : ['A page that is not to be listed holds JSON-LD.'];
  if (page.structuredData.length !== 1) return [`A page holds ${page.structuredData.length} JSON-LD scripts, expected 1.`];
  const parsed = script.safeParse(parseJson(page.structuredData[0] ?? ''));
  if (!parsed.success) return [`JSON-LD is no graph in the context of schema.org: ${z.prettifyError(parsed.error)}`];
  const things = parsed.data['@graph'];
  const breadcrumb = page.address === '/' || things.some((one) => one['@type'] === 'BreadcrumbList');
  return [
    ...(breadcrumb ? [] : ['JSON-LD has no BreadcrumbList.']),
    ...listThings(things).flatMap((one) => findWordFaults(one, vocabulary)),
    ...(await findRuleFaults(things, vocabulary)),
  ];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every thing in a value, however deep. */
function listThings(value: unknown): readonly Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listThings);
  const parsed = thing.safeParse(value);
  return parsed.success ? [parsed.data, ...inner] : inner;
}

function findWordFaults(one: Thing, vocabulary: Vocabulary): readonly string[] {
  const type = vocabulary.get(one['@type']);
  if (!type) return [`schema.org knows no type ${one['@type']}.`];
  return [
    ...Object.keys(one)
      .filter((property) => !property.startsWith('@') && !type.properties.has(property))
      .map((property) => `schema.org gives ${one['@type']} no property ${property}.`),
    // The scores are the panel's, and no sum of what users think (DESIGN.md, “Honesty”).
    ...('aggregateRating' in one ? ['A panel score is marked up as a rating of users, in aggregateRating.'] : []),
  ];
}

/**
 * What Google's documentation asks for and its own validator does not (the package says so too): a review without a rating is no rich result,
 * and ours must be none, as Google takes ratings from users only.
 */
const ALLOWED: readonly string[] = ['Required attribute "reviewRating" is missing'];

async function findRuleFaults(things: readonly Thing[], vocabulary: Vocabulary): Promise<readonly string[]> {
  const widened = things.map((one) => widen(one, vocabulary) as Thing);
  const byType = Object.groupBy(widened, (one) => [one['@type']].flat()[0] ?? '');
  const issues = await new Validator().validate({ jsonld: byType });
  return issues.filter(({ severity, issueMessage }) => severity === 'ERROR' && !ALLOWED.includes(issueMessage)).map(describeIssue);
}

/** Names every thing by the types that it is a kind of too: rules for a Review hold for a CriticReview. */
function widen(value: unknown, vocabulary: Vocabulary): unknown {
  if (Array.isArray(value)) return value.map((one) => widen(one, vocabulary));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, widen(inner, vocabulary)]);
  const parsed = thing.safeParse(value);
  const type = parsed.success ? parsed.data['@type'] : undefined;
  const types = type === undefined ? {} : { '@type': [type, ...(vocabulary.get(type)?.ancestors ?? [])] };
  return { ...Object.fromEntries(entries), ...types };
}

function describeIssue({ issueMessage, path }: Issue): string {
  const place = path.map(({ type, property }) => property ?? [type].flat()[0] ?? '').join(' › ');
  return `Google’s rules: ${issueMessage} (${place})`;
}
