import type { Repository } from '#src/catalog/repository.ts';
import type { FormConfig } from './form-config.ts';

/** Where the form keeps what is edited: on the files of whoever runs `npm run dev`, or in a repository. */
export interface FormPlace {
  readonly isLocal: boolean;
  readonly repository: Repository | null;
}

type Settings = Pick<FormConfig, 'backend'> & { readonly publish_mode: 'simple' | 'editorial_workflow' };

const MESSAGES = {
  create: 'Add {{collection}} “{{slug}}”',
  update: 'Update {{collection}} “{{slug}}”',
  delete: 'Remove {{collection}} “{{slug}}”',
};

/** Writes the `backend` and the way of publishing of Sveltia CMS's configuration (https://sveltiacms.app/en/docs/backends). */
export function makeBackend({ isLocal, repository }: FormPlace): Settings {
  // Its test repository is whatever folder the browser hands out, which here is the content of this machine.
  if (isLocal || repository === null) return { backend: { name: 'test-repo' }, publish_mode: 'simple' };
  const { branch, path, url, forge } = repository;
  const { origin, host } = new URL(url);
  // Without a sign-in service of the site's own, a token from the forge's settings is the way in.
  const base = { repo: path, branch, auth_methods: ['token'], commit_messages: MESSAGES };
  if (forge === 'github') {
    const elsewhere = host === 'github.com' ? {} : { base_url: origin, api_root: `${origin}/api/v3` };
    return {
      backend: { name: 'github', ...base, open_authoring: true, auth_scope: 'public_repo', ...elsewhere },
      publish_mode: 'editorial_workflow',
    };
  }
  if (forge === 'gitlab') {
    const elsewhere = host === 'gitlab.com' ? {} : { base_url: origin, api_root: `${origin}/api/v4` };
    return { backend: { name: 'gitlab', ...base, ...elsewhere }, publish_mode: 'editorial_workflow' };
  }
  return {
    backend: { name: 'gitea', ...base, branch: FORGEJO_BRANCH, base_url: origin, api_root: `${origin}/api/v1` },
    publish_mode: 'simple',
  };
}

/** The form cannot open pull requests on Forgejo and Gitea: there it writes to this branch, out of which a person opens one. */
export const FORGEJO_BRANCH = 'form';

/** Origins that the form talks to: the API of the forge, where it keeps the pictures of accounts, and where it says that it is down. */
export function originsOf(repository: Repository): readonly string[] {
  const { origin, host } = new URL(repository.url);
  if (host === 'github.com')
    return ['https://api.github.com', 'https://github.com', 'https://avatars.githubusercontent.com', 'https://www.githubstatus.com'];
  if (host === 'gitlab.com') return [origin, 'https://secure.gravatar.com', 'https://status-api.hostedstatus.com'];
  return [origin];
}
