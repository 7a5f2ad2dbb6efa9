import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import type { ToolPageData } from '#src/catalog/schema/tool-page-data.ts';
import { wordVerdict } from '../wording.ts';
import { heading, joinBlocks, list, table, type Block } from './markdown-blocks.ts';
import { listSourcesAsBlocks, openTwin, paragraph, section, WHO_JUDGES, WHO_VOTES, wordPanelFigures } from './twin-blocks.ts';

/** Writes a tool's page as a Markdown document, for language models and people. */
export function writeTool(data: ToolPageData): string {
  const { tool, panel, community } = data;
  return joinBlocks([
    ...openTwin(tool.name, tool.tagline, data.page),
    ...paragraph(tool.notice),
    ...list([
      `Panel: ${wordPanelFigures(panel)}`,
      ...(community ? [`Community: ${community.ship} ship, ${community.skip} skip. ${WHO_VOTES}`] : []),
      `Category: ${plainMarkdown(tool.category.name)}`,
      `Homepage: <${tool.homepage}>`,
      ...(tool.repository === undefined ? [] : [`Source code: <${tool.repository}>`]),
      `Whole record: <${tool.data}>`,
    ]),
    ...section('About', [data.markdown]),
    ...section('For', list(data.pros.map(plainMarkdown))),
    ...section('Against', list(data.cons.map(plainMarkdown))),
    ...section('Facts', writeFacts(data)),
    ...section('Price', writePrice(data)),
    ...section('Reviews', writeTakes(data)),
    ...section(
      'Alternatives',
      list(data.alternatives.map(({ name, url, reason }) => `${markdownLink(name, url)}: ${plainMarkdown(reason)}`)),
    ),
    ...section('Comparisons', list(data.comparisons.map(({ name, url }) => markdownLink(`${tool.name} vs ${name}`, url)))),
    ...section('History', list(data.history.map(writeEvent))),
    ...section('Sources', listSourcesAsBlocks(data.sources)),
  ]);
}

function writeFacts({ facts, tool }: ToolPageData): readonly Block[] {
  const rows = facts.map(({ label, text, source, checked }) => {
    return [plainMarkdown(label), plainMarkdown(text), source === undefined ? '' : markdownLink(checked ?? 'source', source)];
  });
  return [
    `Facts checked ${tool.verified}; those with a source of their own on the day beside them.`,
    ...paragraph(tool.stale),
    ...table(['Fact', 'Value', 'Own source'], rows),
  ];
}

function writePrice({ price }: ToolPageData): readonly Block[] {
  const source = price.source === undefined ? '' : `, on ${markdownLink('the price page', price.source)}`;
  return [
    ...paragraph(wordPrice(price)),
    ...writePlans(price.plans),
    `Price checked ${price.checked}${source}.`,
    ...paragraph(price.stale),
    ...list(price.earlier.map((earlier) => `From ${earlier.from}: ${plainMarkdown(wordPrice(earlier))}`)),
  ];
}

function wordPrice({ entry, summary }: { readonly entry: string; readonly summary?: string }): string {
  return summary === undefined ? entry : `${entry}: ${summary}`;
}

function writePlans(plans: ToolPageData['price']['plans']): readonly Block[] {
  const rows = plans.map(({ name, price, note = '' }) => [plainMarkdown(name), plainMarkdown(price), plainMarkdown(note)]);
  return table(['Plan', 'Price', 'Note'], rows);
}

function writeTakes({ takes }: ToolPageData): readonly Block[] {
  const written = takes.flatMap(({ persona, take }) => {
    if (!take) return [];
    const days = take.revised === undefined ? take.written : `${take.written}, revised ${take.revised}`;
    return [heading(3, persona.name), `${take.score}/100, ${wordVerdict(take.verdict).toLowerCase()}. Written ${days}.`, take.markdown];
  });
  return written.length === 0 ? [] : [WHO_JUDGES, ...written];
}

function writeEvent({ day, change, persona, reason, url }: ToolPageData['history'][number]): string {
  const words = plainMarkdown([persona, change].filter(Boolean).join(': ') + (reason === undefined ? '' : `. ${reason}`));
  return `${day}: ${words}${url === undefined ? '' : ` (${markdownLink('announcement', url)})`}`;
}
