import { wordCount, wordNumber } from '#src/views/wording.ts';
import { cloneTemplate, findElement } from '../elements.ts';
import type { ToolMatch } from './match-tools.ts';

/** Most options that are shown at once: a thousand would make typing slow, and nobody reads them. */
const SHOWN_MOST = 50;

/** What is shown, and how. */
export interface Showing {
  readonly matches: readonly ToolMatch[];
  readonly query: string;
  /** A word or two beside a tool. */
  readonly noteOf: (slug: string) => string | undefined;
}

/** Fills the list of a combobox from the templates of the page, and says how many tools there are. */
export function showMatches(root: HTMLElement, { matches, query, noteOf }: Showing): void {
  const list = findElement(root, '[role="listbox"]');
  const shown = matches.slice(0, SHOWN_MOST);
  const byGroup = Map.groupBy(shown, ({ tool }) => tool.group);
  list.replaceChildren(
    ...[...byGroup].flatMap(([group, ofGroup]) =>
      buildGroup(
        group,
        ofGroup.map((match) => buildOption(match, noteOf)),
      ),
    ),
  );
  for (const [place, option] of list.querySelectorAll('[role="option"]').entries()) option.id = `${list.id}-${place}`;
  list.hidden = matches.length === 0;
  list.scrollTop = 0;
  const none = findElement(root, '[data-none]');
  none.hidden = matches.length > 0;
  findElement(none, '[data-query]').textContent = query.trim();
  const more = findElement(root, '[data-more]');
  more.hidden = matches.length === shown.length;
  more.textContent = `${wordNumber(matches.length - shown.length)} more. Type to narrow them down.`;
  say(root, describeCount(matches.length, query));
}

/** Has a sentence read out. */
export function say(root: HTMLElement, sentence: string): void {
  findElement(root, '[role="status"]').textContent = sentence;
}

function describeCount(count: number, query: string): string {
  if (count === 0) return `No tool is called “${query.trim()}”.`;
  if (count <= SHOWN_MOST) return `${wordCount(count, 'tool')}.`;
  return `The first ${SHOWN_MOST} of ${wordCount(count, 'tool')}. Type to narrow them down.`;
}

function buildGroup(name: string, options: readonly HTMLElement[]): readonly HTMLElement[] {
  if (name === '') return options;
  const group = cloneTemplate(document, '[data-combobox-group]');
  group.ariaLabel = name;
  findElement(group, '[data-heading]').textContent = name;
  group.append(...options);
  return [group];
}

function buildOption({ tool, parts }: ToolMatch, noteOf: Showing['noteOf']): HTMLElement {
  const option = cloneTemplate(document, '[data-combobox-option]');
  option.dataset['option'] = tool.slug;
  findElement(option, '[data-name]').append(...parts.map(({ text, isMatch }) => (isMatch ? buildMark(text) : text)));
  const note = noteOf(tool.slug);
  const place = findElement(option, '[data-note]');
  if (note === undefined) place.remove();
  else place.textContent = note;
  return option;
}

function buildMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
