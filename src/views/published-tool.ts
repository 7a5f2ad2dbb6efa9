import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { findSuccessor } from './notice-view.ts';

/** The record of a tool without what only editors need; other tools are named only where the site shows them. `show` gives its texts. */
export function publishTool<Text>(catalog: Catalog, tool: Tool, show: (prose: Prose) => Text) {
  const { file: _file, draft: _draft, compareWith: _compareWith, successor: _successor, reviews, body, platforms, ...facts } = tool;
  const successor = findSuccessor(catalog, tool);
  return {
    ...facts,
    ...(platforms && { platforms: [...platforms] }),
    ...(successor && { successor: { slug: successor.slug, name: successor.name } }),
    body: show(body),
    reviews: reviews.map(({ file: _reviewFile, body: take, ...review }) => ({ ...review, body: show(take) })),
  };
}
