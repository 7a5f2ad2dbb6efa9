import type { Site } from '#src/catalog/schema/site.ts';
import { shortenText, textWidth } from './text-width.ts';

/** Widest title a search result shows in full, in Latin letters: 600 pixels of a 20-pixel sans serif. */
export const TITLE_MOST = 65;
/** Widest description a search result shows in full, in Latin letters. */
const DESCRIPTION_MOST = 155;

/** A page's title with the site's name where there is room for it, and without. */
export interface PageTitle {
  readonly title: string;
  readonly linkTitle: string;
}

/** Takes the fullest title that fits; the barest is never cut, as it tells the page from others. Without any it is the site's own. */
export function chooseTitle(site: Pick<Site, 'name' | 'tagline'>, given: string | readonly string[] = []): PageTitle {
  const titles = [given].flat();
  const fits = (title: string) => textWidth(title) <= TITLE_MOST;
  const withSite = (title: string) => `${title} | ${site.name}`;
  const barest = titles.at(-1);
  if (barest === undefined) {
    const whole = `${site.name}: ${site.tagline}`;
    return { title: fits(whole) ? whole : site.name, linkTitle: whole };
  }
  const fullest = titles.find((title) => fits(withSite(title)));
  return fullest === undefined ? { title: barest, linkTitle: barest } : { title: withSite(fullest), linkTitle: fullest };
}

/** Takes the fullest description that fits, or cuts the barest at a word. */
export function chooseDescription(given: string | readonly string[]): string {
  const descriptions = [given].flat();
  const fitting = descriptions.find((description) => textWidth(description) <= DESCRIPTION_MOST);
  return fitting ?? shortenText(descriptions.at(-1) ?? '', DESCRIPTION_MOST);
}
