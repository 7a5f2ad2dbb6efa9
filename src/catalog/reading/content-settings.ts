/** Folder that the content is read from: `PAIRWISE_CONTENT`. */
export function contentFolder(): string {
  return setting('PAIRWISE_CONTENT') ?? 'content';
}

/** Folder that the built site is written to: `PAIRWISE_OUT`. */
export function outputFolder(): string {
  return setting('PAIRWISE_OUT') ?? 'dist';
}

/**
 * Origin that takes the place of the site's `url`: `PAIRWISE_SITE_URL`; `null` when it is not set.
 * @throws {Error} with one sentence when it is no origin.
 */
export function siteUrl(): string | null {
  const value = setting('PAIRWISE_SITE_URL');
  if (value === null) return null;
  if (!isOrigin(value)) {
    throw new Error(`PAIRWISE_SITE_URL is ${JSON.stringify(value)}, expected an origin such as https://example.org, without a path.`);
  }
  return value.replace(/\/$/, '');
}

/** Tells whether a text is an origin that a site may be published on: scheme and host, a port where it has one, no path. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
}

/**
 * Tells whether the site will stand in front of the community service: `PAIRWISE_SERVICE`, `on` or `off`.
 * @throws {Error} with one sentence when it is neither.
 */
export function hasService(): boolean {
  const value = setting('PAIRWISE_SERVICE') ?? 'off';
  if (value === 'on' || value === 'off') return value === 'on';
  throw new Error(`PAIRWISE_SERVICE is ${JSON.stringify(value)}, expected on or off.`);
}

/** An empty variable counts as not set, as most shells and hosts have it. */
function setting(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value === '' ? null : value;
}
