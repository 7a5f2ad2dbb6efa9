import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolPath, type Link } from './links.ts';

/** Why a reader should not start with a tool, and what takes its place. */
export interface NoticeView {
  readonly words: string;
  readonly successor?: Link | undefined;
}

/** Warns of a tool that is on its way out; `null` for every other. */
export function buildNoticeView({ status }: Pick<Tool, 'status'>, successor?: Pick<Tool, 'slug' | 'name'>): NoticeView | null {
  if (status !== 'deprecated' && status !== 'discontinued') return null;
  const words = status === 'deprecated' ? 'Its maker advises against starting with it.' : 'It is no longer made or sold.';
  return { words, successor: successor && { text: successor.name, href: toolPath(successor.slug) } };
}

/** The tool that takes another's place, where its record names one. */
export function findSuccessor({ tools }: Catalog, tool: Tool): Tool | undefined {
  return tool.successor === undefined ? undefined : tools.find(({ slug }) => slug === tool.successor);
}
