import type { Catalog } from '#src/catalog/catalog.ts';
import { markdownImageLink } from '#src/catalog/markdown/markdown-link.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { badgePath, wordBadge } from './badge.ts';
import { addressOn, toolPath } from './links.ts';
import { escapeMarkup } from './markup.ts';

/** A tool's badge, and what its maker copies to show it. */
export interface BadgeView {
  readonly src: string;
  readonly alt: string;
  readonly markdown: string;
  readonly html: string;
}

/** Offers the badge of a tool; `null` without a review, for there is no verdict to show. */
export function buildBadgeView(catalog: Catalog, tool: Tool): BadgeView | null {
  if (tool.reviews.length === 0) return null;
  const src = badgePath(tool.slug);
  const image = addressOn(catalog, src);
  const page = addressOn(catalog, toolPath(tool.slug));
  const alt = `${catalog.site.name}: ${wordBadge(catalog, tool)}`;
  return {
    src,
    alt,
    markdown: markdownImageLink({ alt, image }, page),
    html: `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(image)}" alt="${escapeMarkup(alt)}" height="20"></a>`,
  };
}
