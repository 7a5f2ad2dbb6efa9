import { escapeMarkup, replaceForbidden } from '../markup.ts';
import { MAIL_DARK_RULES, MAIL_STYLES, type MailStyle } from './mail-styles.ts';

/** A whole mail as HTML. */
export interface MailPage {
  readonly title: string;
  readonly siteName: string;
  /** What stands in the list of mails after the subject. */
  readonly opening: string;
  /** HTML. */
  readonly body: string;
  /** HTML. */
  readonly foot: string;
}

/** Writes a mail's page: one column, no tables, no pictures, nothing that is fetched. */
export function writeMailPage({ title, siteName, opening, body, foot }: MailPage): string {
  const html = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${MAIL_DARK_RULES}</style>`,
    '</head>',
    `<body ${styled('page')}>`,
    `<div style="display:none">${escapeMarkup(opening)}</div>`,
    `<div ${styled('column')}>`,
    `<p ${styled('site')}>${writeName(siteName)}</p>`,
    `<h1 ${styled('title')}>${escapeMarkup(title)}</h1>`,
    body,
    `<div ${styled('foot')}>${foot}</div>`,
    '</div>',
    '</body>',
    '</html>',
  ].join('\n');
  return replaceForbidden(`${html}\n`);
}

/** The style of an element, and the class by which a dark screen finds it. */
export function styled(style: MailStyle): string {
  return `class="${style}" style="${escapeMarkup(MAIL_STYLES[style])}"`;
}

/** A name from content, which keeps its own direction. */
export function writeName(name: string): string {
  return `<bdi>${escapeMarkup(name)}</bdi>`;
}

/** A link; `text` is HTML. */
export function writeLink(href: string, text: string, style: MailStyle = 'link'): string {
  return `<a href="${escapeMarkup(href)}" ${styled(style)}>${text}</a>`;
}

/** A paragraph; `text` is HTML. */
export function writeParagraph(text: string, style: MailStyle = 'paragraph'): string {
  return `<p ${styled(style)}>${text}</p>`;
}
