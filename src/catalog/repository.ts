import type { Forge, RepositorySetting } from './schema/repository.ts';

/** A repository with nothing left open. */
export interface Repository {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly forge: Forge;
  readonly branch: string;
  /** Folder of the content within the repository, without slashes at its ends; empty for the root. */
  readonly folder: string;
  /** What comes after the host: `owner/name`, on GitLab perhaps with groups before it. */
  readonly path: string;
}

/** Fills in what a setting of `site.yaml` leaves out; `null` where the site names no repository, or none whose forge is known. */
export function describeRepository(setting: RepositorySetting | undefined): Repository | null {
  if (setting === undefined) return null;
  const { url, forge: named, branch = 'main', folder = 'content' } = typeof setting === 'string' ? { url: setting } : setting;
  const { origin, hostname, pathname } = new URL(url);
  const forge = named ?? guessForge(hostname);
  if (forge === null) return null;
  const path = pathname.replace(/\.git\/*$/, '').replace(/^\/+|\/+$/g, '');
  return { url: `${origin}/${path}`, forge, branch, folder: folder === '.' ? '' : folder.replace(/^\/+|\/+$/g, ''), path };
}

/** A name that says nothing is no guess: each forge has its own addresses. */
function guessForge(host: string): Forge | null {
  if (/(?:^|\.)github\./.test(host)) return 'github';
  if (/(?:^|\.)gitlab\./.test(host)) return 'gitlab';
  return host === 'codeberg.org' || /forgejo|gitea/.test(host) ? 'forgejo' : null;
}
