import { escapeMarkup } from '../markup.ts';
import { styled, writeLink, writeMailPage, writeName, writeParagraph } from '../mails/write-mail-page.ts';
import type { Digest, DigestEntry, DigestSection } from './build-digest.ts';

/** Writes an issue as HTML for whoever leaves by a link. Everything from content is text in it. */
export function writeDigestHtml({ title, opening, sections, site }: Digest, unsubscribeLink: string): string {
  return writeMailPage({
    title,
    siteName: site.name,
    opening,
    body: [writeParagraph(escapeMarkup(opening)), ...sections.map(writeSection)].join('\n'),
    foot: [
      `You get this because this address was confirmed for the weekly verdicts of ${writeLink(site.url, writeName(site.name))}.`,
      `${writeLink(unsubscribeLink, 'Unsubscribe')} · ${writeLink(site.newsletter, 'About the newsletter')} · ${writeLink(site.privacy, 'Privacy')}`,
    ].join('<br>'),
  });
}

function writeSection({ title, entries, rest }: DigestSection): string {
  return [
    `<h2 ${styled('heading')}>${escapeMarkup(title)}</h2>`,
    `<ul ${styled('list')}>`,
    ...entries.map(writeEntry),
    '</ul>',
    ...(rest ? [writeParagraph(writeLink(rest.href, escapeMarkup(rest.words)), 'quiet')] : []),
  ].join('\n');
}

function writeEntry({ href, names, words, details }: DigestEntry): string {
  const name = names.map(writeName).join(' vs ');
  const lines = details.map((detail) => writeParagraph(writeName(detail), 'quiet'));
  return `<li ${styled('item')}>${writeLink(href, name, 'name')}: ${escapeMarkup(words)}${lines.join('')}</li>`;
}
