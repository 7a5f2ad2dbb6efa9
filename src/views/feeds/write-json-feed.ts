import type { FeedView } from './feed-view.ts';
import { replaceForbidden } from '../markup.ts';
import { momentOf } from './write-atom.ts';

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: FeedView): string {
  const authors = [{ name: feed.author.name, url: feed.author.url }];
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    description: feed.subtitle,
    authors,
    language: 'en',
    items: feed.entries.map(({ id, url, title, day, html, tags }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: momentOf(day),
      date_modified: momentOf(day),
      tags,
    })),
  };
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? replaceForbidden(value) : value));
}
