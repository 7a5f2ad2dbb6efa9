import type { Catalog } from '#src/catalog/catalog.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { COUNTS_SECONDS } from '#src/community/rules.ts';

/** What the description of the API adds to that of the files. */
export interface VotesDescription {
  readonly tag: { readonly name: string; readonly description: string };
  readonly paths: Readonly<Record<string, object>>;
  readonly components: object;
}

const JSON_TYPE = 'application/json';
const SLUG_PATTERN = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

const TAG = {
  name: 'votes',
  description:
    'What readers say, from the community service. A request that changes something names the origin of the site in its header Origin, and its answer sets the cookie that makes a voter known. Faults are problem details (RFC 9457).',
};

const UNAVAILABLE = problemWith('The service cannot answer now; Retry-After says when to come back.');

/** Describes the votes' API in OpenAPI 3.1; `null` for a site without voting, or one that is built to stand on its own. */
export function describeVotes(catalog: Catalog): VotesDescription | null {
  if (!catalog.hasService || !catalog.site.features.votes) return null;
  const tool = partOf('tool', 'Slug of a tool, or a former one.', catalog.tools[0]?.slug);
  const pair = partOf(
    'pair',
    'Slugs of two tools: `<a>-vs-<b>`. In the other order the two sides change places.',
    pairTools(catalog).pairs[0]?.slug,
  );
  return {
    tag: TAG,
    paths: {
      '/api/votes': { get: COUNTS },
      '/api/votes/mine': { get: OWN },
      '/api/votes/{tool}': describeBallots('Vote', tool, { key: 'verdict', choices: ['ship', 'skip'], answer: 'ToolVotes' }),
      '/api/picks/{pair}': describeBallots('Pick', pair, { key: 'pick', choices: ['a', 'b', 'neither'], answer: 'PairPicks' }),
    },
    components: { schemas: SCHEMAS },
  };
}

const COUNTS = {
  operationId: 'getVotes',
  tags: [TAG.name],
  summary: `Counts of votes and picks, which may be kept for ${COUNTS_SECONDS} seconds`,
  parameters: [
    {
      name: 'tools',
      in: 'query',
      description: 'Slugs of up to 100 tools, with commas between them: counts of these and of pairs of two of them. Without it, of all.',
      schema: { type: 'array', maxItems: 100, items: { type: 'string', pattern: SLUG_PATTERN } },
      style: 'form',
      explode: false,
    },
  ],
  responses: { '200': answerWith('The counts.', 'Votes'), '422': problemWith('The parameter is no such list.'), '503': UNAVAILABLE },
};

const OWN = {
  operationId: 'getOwnVotes',
  tags: [TAG.name],
  summary: 'What the voter whose cookie comes with the request has said',
  responses: { '200': answerWith('Votes and picks; none without a cookie.', 'OwnVotes'), '503': UNAVAILABLE },
};

interface Ballots {
  readonly key: string;
  readonly choices: readonly string[];
  readonly answer: string;
}

function describeBallots(noun: string, parameter: object, { key, choices, answer }: Ballots): object {
  const responses = {
    '200': answerWith('The shown counts after that. It is on disk.', answer),
    '403': problemWith('It was not sent by a page of the site.'),
    '404': problemWith('The site has no such thing.'),
    '428': problemWith('Solve the `challenge`, and send the request again with the solution in the header Altcha.'),
    '429': problemWith('Too many came from there; Retry-After says when to come back.'),
    '503': UNAVAILABLE,
  };
  const body = { type: 'object', properties: { [key]: { type: 'string', enum: choices } }, required: [key], additionalProperties: false };
  return {
    parameters: [parameter],
    put: {
      operationId: `put${noun}`,
      tags: [TAG.name],
      summary: `${noun}, or change what was said before`,
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: body } } },
      responses: { ...responses, '422': problemWith('The body is no such choice.') },
    },
    delete: { operationId: `delete${noun}`, tags: [TAG.name], summary: `Take a ${noun.toLowerCase()} back`, responses },
  };
}

function partOf(name: string, description: string, example: string | undefined): object {
  const schema = { type: 'string', pattern: SLUG_PATTERN };
  return { name, in: 'path', required: true, description, schema, ...(example !== undefined && { example }) };
}

function answerWith(description: string, schema: string): object {
  return { description, content: { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

function problemWith(description: string): object {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

const COUNT = { type: 'integer', minimum: 0 };
const VERSION = { const: 1 };

function shapeOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties) };
}

function bySlug(value: object): object {
  return { type: 'object', additionalProperties: value };
}

const TOOL_COUNTS = { ship: COUNT, skip: COUNT };
const PAIR_COUNTS = { a: COUNT, b: COUNT, neither: COUNT };

const SCHEMAS = {
  Votes: shapeOf({
    version: VERSION,
    taken: { type: 'string', format: 'date-time', description: 'When they were counted, in UTC.' },
    tools: bySlug(shapeOf(TOOL_COUNTS)),
    pairs: bySlug(shapeOf(PAIR_COUNTS)),
  }),
  OwnVotes: shapeOf({
    version: VERSION,
    tools: bySlug({ type: 'string', enum: Object.keys(TOOL_COUNTS) }),
    pairs: bySlug({ type: 'string', enum: Object.keys(PAIR_COUNTS) }),
  }),
  ToolVotes: shapeOf({ version: VERSION, tool: { type: 'string' }, ...TOOL_COUNTS }),
  PairPicks: shapeOf({ version: VERSION, pair: { type: 'string' }, ...PAIR_COUNTS }),
  Problem: shapeOf({
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, in one sentence.' },
  }),
};
