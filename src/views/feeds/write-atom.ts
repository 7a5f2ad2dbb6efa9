import type { FeedEntryView, FeedView } from './feed-view.ts';
import { escapeMarkup, replaceForbidden } from '../markup.ts';

/** Writes a feed as Atom (RFC 4287). */
export function writeAtom(feed: FeedView): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', feed.home),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', momentOf(feed.updated)),
    `<author>${element('name', feed.author.name)}${element('uri', feed.author.url)}</author>`,
    ...(feed.rights === undefined ? [] : [element('rights', feed.rights)]),
    link('self', 'application/atom+xml', feed.atom),
    link('alternate', 'text/html', feed.home),
    link('alternate', 'application/feed+json', feed.json),
    ...feed.entries.map(writeEntry),
    '</feed>',
  ];
  return replaceForbidden(`${lines.join('\n')}\n`);
}

/** A day has no hour in the records: it begins at midnight, UTC. */
export function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function writeEntry({ id, url, title, day, html, tags }: FeedEntryView): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', momentOf(day)),
    element('updated', momentOf(day)),
    link('alternate', 'text/html', url),
    ...tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
    `<content type="html">${escapeMarkup(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;
}
