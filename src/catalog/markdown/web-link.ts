/** Stands in for the site's own origin, which a relative link stays on. */
const OWN_ORIGIN = 'https://own.invalid';

/** Tells where a link of a body leads: to a page of the web, to one of the site itself, or nowhere that a reader may be sent. */
export function judgeLink(href: string): 'web' | 'own' | null {
  // The same parser as in browsers: it sees through capitals and backslashes.
  const url = URL.parse(href, OWN_ORIGIN);
  if (url === null || !/^https?:$/.test(url.protocol) || hasOtherScheme(href)) return null;
  return url.origin === OWN_ORIGIN ? 'own' : 'web';
}

/** A colon in the first step of a path is no relative link to the sanitiser, even where the browser would take it for one. */
function hasOtherScheme(href: string): boolean {
  return /^[^/?#]*:/.test(href) && !/^https?:/i.test(href);
}
