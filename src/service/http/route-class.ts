/** Kinds of routes that are told apart in logs and figures, by what their paths start with. */
const CLASSES: readonly (readonly [start: string, name: string])[] = [
  ['/api/votes', 'votes'],
  ['/api/picks', 'picks'],
  ['/api/', 'api'],
  ['/vote/', 'vote form'],
  ['/newsletter/', 'newsletter'],
  ['/livez', 'health'],
  ['/readyz', 'health'],
  ['/metrics', 'health'],
];

/** What is asked of the built site. */
export const SITE_CLASS = 'site';

/** Names the kind of route that a path belongs to: there are few, however many paths are asked for. */
export function routeClass(path: string): string {
  return CLASSES.find(([start]) => path.startsWith(start))?.[1] ?? SITE_CLASS;
}
