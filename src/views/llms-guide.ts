import type { Catalog } from '#src/catalog/catalog.ts';
import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import { latestPairs } from '#src/comparison/latest-pairs.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import {
  addressOn,
  categoryPath,
  CHANGES_PATH,
  comparisonPath,
  DATA_PATH,
  feedPath,
  METHODOLOGY_PATH,
  personaPath,
  twinPath,
} from './links.ts';
import { SITEMAP_INDEX_PATH } from './sitemap.ts';
import { heading, joinBlocks, list, type Block } from './twins/markdown-blocks.ts';
import { paragraph, section } from './twins/twin-blocks.ts';
import { wordCount, wordList } from './wording.ts';

/** Most entries of one list: the guide stays short however large the site grows. */
const LISTED_MOST = 40;

/** Most comparisons: they are found through their tools. */
const PAIRS_MOST = 12;

/** Writes `/llms.txt`, a short guide to the site for language models, in the form of https://llmstxt.org. */
export function writeGuide(catalog: Catalog): string {
  const { site } = catalog;
  return joinBlocks([
    heading(1, site.name),
    `> ${plainMarkdown(site.description)}`,
    ...paragraph(wordSize(catalog)),
    ...list(writeRules(catalog)),
    ...section('Data', listData(catalog)),
    ...section('Categories', listCategories(catalog)),
    ...section('Latest comparisons', listPairs(catalog)),
    ...section('Method', listMethod(catalog)),
    ...section('Optional', listOptional(catalog)),
  ]);
}

function wordSize(catalog: Catalog): string {
  const counts = [wordCount(catalog.tools.length, 'tool'), wordCount(pairTools(catalog).pairs.length, 'comparison')];
  return `${catalog.site.tagline} So far: ${wordList(counts)}.`;
}

function writeRules({ site, personas }: Catalog): readonly string[] {
  const judges = personas.length === 0 ? 'Personas' : wordList(personas.map(({ name }) => name));
  const verdict = site.features.votes
    ? 'The panel verdict is theirs; readers’ votes are counted apart and never move it.'
    : 'The panel verdict is theirs.';
  return [
    'Every page of a tool, a category or a comparison has a Markdown and a JSON twin: replace the closing `/` of its address by `.md` or `.json`.',
    'Cite the page, not the twin. `lastChanged` is the newest day in the records behind it.',
    `${plainMarkdown(judges)} are fixed points of view that the editors keep, not people. ${verdict}`,
    'A fact comes with its sources and the day it was checked. What nobody has recorded says so and is no fact.',
    'A comparison’s two tools stand in the order of their letters, which says nothing of who is better.',
  ];
}

function listData(catalog: Catalog): readonly Block[] {
  const item = (text: string, path: string, words: string) => `${markdownLink(text, addressOn(catalog, path))}: ${words}`;
  return list([
    item('Tools', '/data/v1/tools.json', 'every tool with its slug'),
    item('Catalog', '/data/v1/catalog.json', 'every record of the site'),
    item('Scores', '/data/v1/scores.csv', 'every score of every persona'),
    item('OpenAPI', '/data/v1/openapi.json', 'all addresses and their shapes'),
    item('Feed', feedPath('/', 'xml'), 'what changed, newest first'),
  ]);
}

function listCategories(catalog: Catalog): readonly Block[] {
  const shown = catalog.categories.slice(0, LISTED_MOST);
  return list(
    shown.map(
      ({ id, name, summary }) => `${markdownLink(name, addressOn(catalog, twinPath(categoryPath(id), 'md')))}: ${plainMarkdown(summary)}`,
    ),
  );
}

function listPairs(catalog: Catalog): readonly Block[] {
  const pairs = latestPairs(pairTools(catalog).pairs, PAIRS_MOST);
  return list(
    pairs.map(({ pair: { a, b } }) =>
      markdownLink(`${a.name} vs ${b.name}`, addressOn(catalog, twinPath(comparisonPath(a.slug, b.slug), 'md'))),
    ),
  );
}

function listMethod(catalog: Catalog): readonly Block[] {
  return list([
    `${markdownLink('How verdicts are made', addressOn(catalog, METHODOLOGY_PATH))}: scores, verdicts, pairing, sources`,
    ...catalog.personas
      .slice(0, LISTED_MOST)
      .map(({ id, name, focus }) => `${markdownLink(name, addressOn(catalog, personaPath(id)))}: ${plainMarkdown(focus)}`),
  ]);
}

function listOptional(catalog: Catalog): readonly Block[] {
  const item = (text: string, path: string, words: string) => `${markdownLink(text, addressOn(catalog, path))}: ${words}`;
  return list([
    item('Data', DATA_PATH, 'the same for people, and what may change within a version'),
    item('Changes', CHANGES_PATH, 'what changed, for people'),
    item('Sitemap', SITEMAP_INDEX_PATH, 'every page'),
  ]);
}
