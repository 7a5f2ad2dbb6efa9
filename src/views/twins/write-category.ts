import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import type { CategoryPageData } from '#src/catalog/schema/category-page-data.ts';
import { DASH } from '../panel-view.ts';
import { wordSpec } from '../spec-words.ts';
import { wordCount, wordEntry } from '../wording.ts';
import { joinBlocks, list, table, type Block } from './markdown-blocks.ts';
import { openTwin, section, WHO_JUDGES, wordPanelFigures } from './twin-blocks.ts';

/** Writes a category's page as a Markdown document, for language models and people. */
export function writeCategory(data: CategoryPageData): string {
  const { category, page, markdown, comparisons } = data;
  return joinBlocks([
    ...openTwin(category.name, category.summary, page),
    ...section('Ranking', writeRanking(data)),
    ...section('What readers pick', writePicks(data)),
    ...section('Specifications', writeSpecs(data)),
    ...section('Guide', [markdown]),
    ...section('Comparisons', list(comparisons.map(({ title, url }) => markdownLink(title, url)))),
  ]);
}

function writeRanking({ ranking }: CategoryPageData): readonly Block[] {
  if (ranking.length === 0) return [];
  const rows = ranking.map(({ place, name, url, panel, entry, tagline }) => {
    return [
      place === null ? DASH : String(place),
      markdownLink(name, url),
      wordPanelFigures(panel),
      wordEntry(entry),
      plainMarkdown(tagline),
    ];
  });
  return [
    `By panel score, then by the share that ships. ${WHO_JUDGES}`,
    ...table(['Place', 'Tool', 'Panel', 'Entry', 'What it does'], rows),
  ];
}

function writePicks({ picks, ranking }: CategoryPageData): readonly Block[] {
  if (picks === null) return [];
  const tools = new Map(ranking.map(({ slug, name, url }) => [slug, { name, url }]));
  const rows = picks.ranking.map(({ slug, chance, low, high, picks: own }) => {
    const tool = tools.get(slug);
    return [tool ? markdownLink(tool.name, tool.url) : slug, `${chance}%`, `${low}–${high}%`, String(own)];
  });
  return [
    `${wordCount(picks.picks, 'pick')}, counted on ${picks.counted}: the chance to be picked over the average tool of those compared (Bradley–Terry, 95 %). Apart from the panel.`,
    ...table(['Tool', 'Chance', 'Likely', 'Picks'], rows),
  ];
}

function writeSpecs({ specs, ranking }: CategoryPageData): readonly Block[] {
  const asked = specs.filter(({ key }) => ranking.some((tool) => tool.specs[key] !== undefined));
  if (asked.length === 0) return [];
  const rows = ranking.map((tool) => [
    plainMarkdown(tool.name),
    ...asked.map((spec) => {
      const value = tool.specs[spec.key];
      return value === undefined ? DASH : plainMarkdown(wordSpec(spec, value));
    }),
  ]);
  return table(['Tool', ...asked.map(({ label }) => plainMarkdown(label))], rows);
}
