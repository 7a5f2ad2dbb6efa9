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
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== value.replace(/\/$/, '')) {
    throw new Error(`PAIRWISE_SITE_URL is ${JSON.stringify(value)}, expected an origin such as https://example.org, without a path.`);
  }
  return url.origin;
}

/** An empty variable counts as not set, as most shells and hosts have it. */
function setting(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value === '' ? null : value;
}
