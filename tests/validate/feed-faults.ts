import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';

const atomGrammar = readSchema('atom.rng');
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isJsonFeed = ajv.compile(JSON.parse(readSchema('json-feed.json')) as object);

/** An Atom feed, and what a message calls it. */
export interface NamedFeed {
  readonly name: string;
  readonly text: string;
}

/**
 * Lists what is wrong with Atom feeds: by the grammar of RFC 4287, by a feed reader, and by the rules that no grammar holds (one identity an
 * entry, a link to itself, an author, absolute addresses, no entry newer than its feed).
 */
export async function findAtomFaults(feeds: readonly NamedFeed[]): Promise<readonly string[]> {
  if (feeds.length === 0) return [];
  const xml = feeds.map(({ name, text }) => ({ fileName: `${name.replace(/[^a-z0-9]+/gi, '-').replace(/^-/, '')}.xml`, contents: text }));
  const { errors } = await validateXML({ xml, schema: atomGrammar, extension: 'relaxng' });
  return [
    ...errors.map(({ rawMessage }) => rawMessage),
    ...feeds.flatMap(({ name, text }) => readAtom(text).map((fault) => `${name}: ${fault}`)),
  ];
}

/** Lists what is wrong with a JSON Feed: by a schema of its version 1.1, by a feed reader, and by identities that stand twice. */
export function findJsonFeedFaults({ name, text }: NamedFeed): readonly string[] {
  const data: unknown = JSON.parse(text);
  const faults = isJsonFeed(data) ? [] : [ajv.errorsText(isJsonFeed.errors)];
  const { items = [] } = parseJsonFeed(text);
  return [...faults, ...findTwins(items.map(({ id }) => id ?? ''))].map((fault) => `${name}: ${fault}`);
}

function readAtom(text: string): readonly string[] {
  const { authors = [], links = [], updated = '', entries = [] } = parseAtomFeed(text);
  const addresses = [...links, ...entries.flatMap((entry) => entry.links ?? [])].map(({ href = '' }) => href);
  return [
    ...(authors.length === 0 ? ['no author'] : []),
    ...(links.some(({ rel }) => rel === 'self') ? [] : ['no link to itself']),
    ...addresses.filter((address) => !/^https?:/.test(address)).map((address) => `the address ${address} is not absolute`),
    ...entries.filter((entry) => (entry.updated ?? '') > updated).map(({ id }) => `${id ?? 'an entry'} is newer than the feed`),
    ...findTwins(entries.map(({ id }) => id ?? '')),
  ];
}

function findTwins(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
}

function readSchema(file: string): string {
  return readFileSync(new URL(`schemas/${file}`, import.meta.url), 'utf8');
}
