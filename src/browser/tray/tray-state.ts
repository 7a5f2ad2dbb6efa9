import { SIDES } from '#src/views/side.ts';
import { isSlug } from '../slug.ts';

/** A tool that waits in the tray. */
export interface TrayTool {
  readonly slug: string;
  /** Its name when it was put there. */
  readonly name: string;
}

/** Most tools that the tray holds. */
export const TRAY_MOST = SIDES.length;

/** Most characters of a name, as the content format has it. */
const NAME_MOST = 80;

/** Reads what a browser kept: at most four tools, each once; whatever else lies there is left out. */
export function parseTray(text: string | null): readonly TrayTool[] {
  const tools = readItems(text).flatMap(readTool);
  return tools.filter(({ slug }, place) => tools.findIndex((tool) => tool.slug === slug) === place).slice(0, TRAY_MOST);
}

/** Writes tools as they are kept. */
export function serialiseTray(tools: readonly TrayTool[]): string {
  return JSON.stringify({ version: 1, tools });
}

/** Puts a tool into the tray, or takes it out again; `full` when there is no room for it. */
export function toggleTool(tools: readonly TrayTool[], tool: TrayTool): readonly TrayTool[] | 'full' {
  if (tools.some(({ slug }) => slug === tool.slug)) return tools.filter(({ slug }) => slug !== tool.slug);
  return tools.length >= TRAY_MOST ? 'full' : [...tools, tool];
}

function readItems(text: string | null): readonly unknown[] {
  try {
    const kept = JSON.parse(text ?? '') as { readonly tools?: unknown } | null;
    return Array.isArray(kept?.tools) ? kept.tools : [];
  } catch {
    return [];
  }
}

function readTool(item: unknown): readonly TrayTool[] {
  if (typeof item !== 'object' || item === null) return [];
  const { slug, name } = item as Readonly<Record<string, unknown>>;
  if (typeof slug !== 'string' || typeof name !== 'string' || !isSlug(slug) || name.trim() === '') return [];
  return [{ slug, name: name.trim().slice(0, NAME_MOST) }];
}
