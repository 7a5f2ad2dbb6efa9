import { markdownLink } from '#src/catalog/markdown/markdown-link.ts';
import { plainMarkdown } from '#src/catalog/markdown/plain-markdown.ts';
import type { ComparisonPageData } from '#src/catalog/schema/comparison-page-data.ts';
import { twinPath } from '../links.ts';
import { wordCount, wordVerdict } from '../wording.ts';
import { heading, list, type Block } from './markdown-blocks.ts';

/** What every twin opens with: the title, what it is about, and where the page for people is. */
export function openTwin(title: string, intro: string, { url, lastChanged }: ComparisonPageData['page']): readonly Block[] {
  const changed = lastChanged === null ? [] : [`Last changed: ${lastChanged}`];
  return [heading(1, title), `> ${plainMarkdown(intro)}`, ...list([`Page: <${url}>`, `Data: <${twinPath(url, 'json')}>`, ...changed])];
}

/** A section with its heading; nothing where it holds nothing. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.some((block) => block !== '') ? [heading(2, title), ...blocks] : [];
}

/** A paragraph of plain words; nothing for none. */
export function paragraph(words: string | undefined): readonly Block[] {
  return words ? [plainMarkdown(words)] : [];
}

/** Sources with the day each was read. */
export function listSourcesAsBlocks(sources: ComparisonPageData['sources']['a']): readonly Block[] {
  return list(sources.map(({ title, url, read }) => `${markdownLink(title, url)}${read === null ? '' : `, read ${read}`}`));
}

/** *Ship, 88/100, 4 of 5 reviews ship*; *No reviews yet* without any. */
export function wordPanelFigures({ verdict, score, ships, reviews }: ComparisonPageData['tools']['a']['panel']): string {
  if (score === null) return 'No reviews yet';
  const verb = ships === 1 || reviews === 1 ? 'ships' : 'ship';
  return `${wordVerdict(verdict)}, ${score}/100, ${ships} of ${wordCount(reviews, 'review')} ${verb}`;
}

/** Said wherever the panel speaks: who it is. */
export const WHO_JUDGES = 'Personas are fixed points of view that the editors keep; they are not people.';

/** Said wherever votes are counted: whose they are. */
export const WHO_VOTES = 'These are readers’ votes; they never move the panel.';
