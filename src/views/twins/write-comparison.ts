import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import { remember } from '#src/catalog/remember.ts';
import type { ComparisonPageData } from '#src/catalog/schema/comparison-page-data.ts';
import { wordVerdict } from '../wording.ts';
import { heading, joinBlocks, list, table, type Block } from './markdown-blocks.ts';
import { listSourcesAsBlocks, openTwin, paragraph, section, WHO_JUDGES, WHO_VOTES, wordPanelFigures } from './twin-blocks.ts';

type Side = ComparisonPageData['tools']['a'];
type Row = ComparisonPageData['scorecard'][number];
type Cell = ComparisonPageData['facts'][number]['a'];

/** Writes a comparison as a Markdown document, for language models and people; it is written from the data so that both say the same. */
export function writeComparison(data: ComparisonPageData): string {
  const { tools, answer } = data;
  const [a, b] = [writeSide(tools.a), writeSide(tools.b)];
  return joinBlocks([
    ...openTwin(`${tools.a.name} vs ${tools.b.name}`, data.intro, data.page),
    ...section('The answer', [
      ...paragraph(answer.sentence),
      ...paragraph(answer.caution),
      ...list([a.panel, b.panel]),
      ...paragraph(answer.gaps),
      ...writeLines(a.choose, answer.choose.a),
      ...writeLines(b.choose, answer.choose.b),
      ...writeLines(heading(3, 'What would flip it'), answer.flips),
    ]),
    ...section('Facts', writeFacts(data)),
    ...section('Prices', writePrices(data)),
    ...section('Scorecard', writeScorecard(data)),
    ...section('Community', writeCommunity(data)),
    ...section('Editors’ note', writeNote(data)),
    ...section('Sources', [...a.record, ...writeSources(data.sources.a), ...b.record, ...writeSources(data.sources.b)]),
  ]);
}

/** What is written of a tool in all its comparisons. */
interface WrittenSide {
  readonly name: string;
  readonly link: string;
  readonly panel: string;
  /** Heading of what speaks for it. */
  readonly choose: Block;
  readonly record: readonly Block[];
}

/** A tool is the same value in the data of all its pairs, and so are its sources and the personas. */
const writeSide = remember(({ name, url, panel, notice, verified, data }: Side): WrittenSide => {
  const link = markdownLink(name, url);
  return {
    name: plainMarkdown(name),
    link,
    panel: `${link}: ${wordPanelFigures(panel)}${notice === undefined ? '' : `. ${plainMarkdown(notice)}`}`,
    choose: heading(3, `Choose ${name} if`),
    record: [heading(3, name), `Facts checked ${verified}. Whole record: <${data}>`],
  };
});

const writeSources = remember(listSourcesAsBlocks);

const writePersona = remember(({ name }: Row['persona']) => ({ name: plainMarkdown(name), heading: heading(3, name) }));

function writeLines(title: Block, lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [title, ...list(lines.map(plainMarkdown))];
}

function writeFacts({ facts, tools }: ComparisonPageData): readonly Block[] {
  const rows = facts.map(({ label, a, b }) => [plainMarkdown(label), writeCell(a), writeCell(b)]);
  return table(['Fact', writeSide(tools.a).name, writeSide(tools.b).name], rows);
}

function writeCell({ text, note }: Cell): string {
  return plainMarkdown(note === undefined ? text : `${text} (${note})`);
}

function writePrices({ prices, tools }: ComparisonPageData): readonly Block[] {
  const rows = prices.map(({ label, a, b }) => [label, a.lines.join('; '), b.lines.join('; ')].map(plainMarkdown));
  return table(['Paid for', writeSide(tools.a).name, writeSide(tools.b).name], rows);
}

function writeScorecard({ scorecard, tools }: ComparisonPageData): readonly Block[] {
  if (scorecard.length === 0) return [];
  const [a, b] = [writeSide(tools.a), writeSide(tools.b)];
  const rows = scorecard.map((row) => [writePersona(row.persona).name, wordTake(row.a), wordTake(row.b)]);
  const texts = scorecard.flatMap((row) => [writePersona(row.persona).heading, ...writeTake(a, row.a), ...writeTake(b, row.b)]);
  return [WHO_JUDGES, ...table(['Persona', a.name, b.name], rows), ...texts];
}

function writeTake({ link }: WrittenSide, take: Row['a']): readonly Block[] {
  return take ? [`${link}: ${wordTake(take)}`, take.markdown] : [];
}

function wordTake(take: Row['a']): string {
  return take ? `${take.score}/100, ${wordVerdict(take.verdict).toLowerCase()}` : 'No panel take';
}

function writeCommunity({ community, tools }: ComparisonPageData): readonly Block[] {
  if (community === null) return [];
  const wordVotes = (votes: typeof community.a) => (votes ? `${votes.ship} ship, ${votes.skip} skip` : 'no votes yet');
  const { picks } = community;
  const [a, b] = [writeSide(tools.a).name, writeSide(tools.b).name];
  const lines = [
    `${a}: ${wordVotes(community.a)}`,
    `${b}: ${wordVotes(community.b)}`,
    ...(picks ? [`Which would readers pick: ${picks.a} of them ${a}, ${picks.b} ${b}, ${picks.neither} neither`] : []),
  ];
  return [WHO_VOTES, ...list(lines)];
}

function writeNote({ note, tools }: ComparisonPageData): readonly Block[] {
  if (note === null) return [];
  const picked = [tools.a, tools.b].find(({ slug }) => slug === note.pick)?.name;
  const pick = picked === undefined ? (note.pick === null ? undefined : 'Pick: it depends on the job.') : `Pick: ${picked}`;
  return [...paragraph(pick), note.markdown, ...paragraph(note.date === null ? undefined : `Written ${note.date}`)];
}
