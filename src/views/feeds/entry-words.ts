import type { ChangeView } from '../change-view.ts';
import { isolateName } from '../isolate-name.ts';
import { escapeMarkup } from '../markup.ts';

/** A change in one line of plain text: *Ollama: reviewed by 5, panel verdict ship, 88/100*. */
export function titleOf({ names, words, standing }: Pick<ChangeView, 'names' | 'words' | 'standing'>): string {
  return `${names.map(isolateName).join(' vs ')}: ${words}${standing ? `, ${standing.words}` : ''}`;
}

/** A change as HTML: the line, then what stands below it. Everything from content is text in it. */
export function writeEntryHtml(change: ChangeView): string {
  const { announced, details } = change;
  const title = escapeMarkup(titleOf(change));
  const line = announced === undefined ? title : `${title} (${writeLink(announced, 'announcement')})`;
  const items = details.map(({ text, reason, href }) => {
    const words = href === undefined ? escapeMarkup(text) : writeLink(href, text);
    return `<li>${words}${reason === undefined ? '' : `<br>${escapeMarkup(reason)}`}</li>`;
  });
  return `<p>${line}</p>${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}`;
}

function writeLink(href: string, text: string): string {
  return `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;
}
