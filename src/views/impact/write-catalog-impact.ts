import type { CatalogImpact, PickImpact, ToolImpact } from '#src/changes/impact/catalog-impact.ts';
import type { PanelImpact } from '#src/changes/impact/panel-impact.ts';
import type { PriceImpact } from '#src/changes/impact/price-impact.ts';
import { wordStandingPrice } from '../price-words.ts';
import { heading, type Block } from '../twins/markdown-blocks.ts';
import { boundedLine, boundedList, boundedTable } from './bounded-list.ts';
import { commentCode, commentText } from './comment-markdown.ts';
import { wordPanelStand, wordPlanImpact, wordScores, wordTakeImpact } from './impact-words.ts';

/** Most takes or plans in one cell. */
const CELL_MOST = 8;

/** Writes what differs in substance, of each list the first `most` items. */
export function writeCatalogImpact(impact: CatalogImpact, most: number): readonly Block[] {
  const { added, removed, moved, panels, picks, prices } = impact;
  const flipped = panels.filter(({ isFlipped }) => isFlipped);
  const wordMove = ({ name, before, after }: CatalogImpact['moved'][number]) => `${commentText(name)}: ${wordCodes(before, after)}`;
  const wordPick = ({ pair, before, after }: PickImpact) => `${commentCode(pair)}: ${wordCodes(before, after)}`;
  return [
    ...section('New tools', added, boundedList({ items: added, most }, wordTool)),
    ...section('Removed tools', removed, boundedList({ items: removed, most }, wordTool)),
    ...section('Moved tools', moved, boundedList({ items: moved, most }, wordMove)),
    ...section('Verdicts flipped', flipped, boundedTable(['Tool', 'Before', 'After'], { items: flipped, most }, layVerdicts)),
    ...section('Scores', panels, boundedTable(['Tool', 'Panel', 'Takes'], { items: panels, most }, layScores)),
    ...section('Editors’ picks', picks, boundedList({ items: picks, most }, wordPick)),
    ...section('Prices', prices, boundedTable(['Tool', 'Before', 'After', 'Plans'], { items: prices, most }, layPrices)),
  ];
}

/** Puts a heading over what is written of some items; nothing where there are none. */
export function section(title: string, items: readonly unknown[], blocks: readonly Block[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(3, title), ...blocks];
}

function wordTool({ tool, panel }: ToolImpact): string {
  return `${commentText(tool.name)} (${commentCode(tool.slug)}): ${wordPanelStand(panel)}`;
}

function wordCodes(before: string | null, after: string | null): string {
  return [before, after].map((word) => (word === null ? 'none' : commentCode(word))).join(' → ');
}

function layVerdicts({ tool, before, after }: PanelImpact): readonly string[] {
  return [commentText(tool.name), wordPanelStand(before), wordPanelStand(after)];
}

function layScores({ tool, before, after, takes }: PanelImpact): readonly string[] {
  return [commentText(tool.name), wordScores(before, after), boundedLine({ items: takes.map(wordTakeImpact), most: CELL_MOST })];
}

function layPrices({ tool, before, after, plans }: PriceImpact): readonly string[] {
  const stands = [before, after].map((price) => commentText(wordStandingPrice(price)));
  return [commentText(tool.name), ...stands, boundedLine({ items: plans.map(wordPlanImpact), most: CELL_MOST })];
}
