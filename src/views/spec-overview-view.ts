import type { Category, Spec } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { specValueOf } from '#src/comparison/facts.ts';
import { wordSpec } from './spec-words.ts';
import { toolPath, type Link } from './links.ts';
import { DASH } from './panel-view.ts';

/** The facts a category asks for, tool by tool. */
export interface SpecOverviewView {
  readonly columns: readonly { readonly label: string; readonly help?: string | undefined }[];
  readonly rows: readonly { readonly tool: Link; readonly cells: readonly string[] }[];
}

/** Most tools in the table: past these it is the search and the comparisons that serve. */
const ROWS_MOST = 30;

/** Tabulates a category's specs for its tools, in the order given; a fact nobody recorded is a dash, and a spec without any is left out. */
export function buildSpecOverview(category: Category, tools: readonly Tool[]): SpecOverviewView | null {
  const shown = tools.slice(0, ROWS_MOST);
  const specs = category.specs.filter((spec) => shown.some((tool) => specValueOf(tool, spec) !== undefined));
  if (specs.length === 0) return null;
  return {
    columns: specs.map(({ label, help }) => ({ label, help })),
    rows: shown.map((tool) => ({ tool: { text: tool.name, href: toolPath(tool.slug) }, cells: specs.map((spec) => wordCell(tool, spec)) })),
  };
}

function wordCell(tool: Tool, spec: Spec): string {
  const value = specValueOf(tool, spec);
  return value === undefined ? DASH : wordSpec(spec, value);
}
