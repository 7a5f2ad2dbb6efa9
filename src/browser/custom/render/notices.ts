import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import { buildNoticeView } from '#src/views/notice-view.ts';
import { SIDES } from '#src/views/side.ts';
import { wordStatus } from '#src/views/wording.ts';
import { renderPart } from './part.ts';

/** Renders a notice for each tool that is on its way out. */
export function renderNotices(data: readonly ToolData[]): readonly HTMLElement[] {
  return data.flatMap(({ tool }, place) => {
    const notice = buildNoticeView(tool, tool.successor);
    if (!notice) return [];
    const { words, successor } = notice;
    const common = { side: SIDES[place] ?? '', name: tool.name, status: wordStatus(tool.status), words };
    return [
      renderPart(successor ? 'notice-successor' : 'notice', { ...common, href: successor?.href ?? '', successor: successor?.text ?? '' }),
    ];
  });
}
