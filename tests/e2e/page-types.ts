/** One address of each page type that a search engine may list, hostile and empty records included. */
export const PAGE_TYPES = [
  '/',
  '/compare/',
  '/compare/alpha-vs-beta-cpp/',
  '/tools/',
  '/tools/alpha/',
  '/tools/delta/',
  '/tools/epsilon/',
  '/tools/gamma/',
  '/tools/zeta/',
  '/categories/',
  '/categories/engines/',
  '/personas/doubter/',
  '/methodology/',
  '/changes/',
  '/data/',
  '/privacy/',
  '/panel-and-readers/',
] as const;

/** The pages that search engines are asked to leave out. */
export const HIDDEN_PAGES = [
  '/search/',
  '/bookmarks/',
  '/404.html',
  '/compare/custom/',
  '/compare/custom/?t=alpha,beta-cpp,gamma',
  '/newsletter/',
  '/newsletter/confirm/',
  '/newsletter/expired/',
  '/status/',
] as const;
