import { describeRepository } from '#src/catalog/repository.ts';
import { FORGEJO_BRANCH, makeBackend, originsOf } from './form-backend.ts';
import { makeCollections, makeSingletons, type FormSource } from './form-collections.ts';
import type { FormConfig } from './form-config.ts';

/** What the page of the form is made from. */
interface FormAsk extends Pick<FormSource, 'catalog' | 'schemas'> {
  /** Whether the page is served from the machine that the content lies on. */
  readonly isLocal: boolean;
}

/** The page of the editors' form. */
export interface FormView {
  readonly title: string;
  readonly siteName: string;
  readonly isLocal: boolean;
  /** What to know before signing in, in order. */
  readonly steps: readonly FormStep[];
  /** The only origins, beside the site's own, that the page may talk to and show pictures of. */
  readonly policy: string;
  readonly config: FormConfig;
}

/** One thing to know, with the place where it is done. */
export interface FormStep {
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
}

/** Tells whether a site has the form: unless it is switched off, and built only where it knows a repository to write to. */
export function hasForm({ site }: FormAsk['catalog'], isLocal: boolean): boolean {
  return site.features.admin && (isLocal || site.repository !== undefined);
}

/** Builds the page of the form, with all that Sveltia CMS is started with. */
export function buildFormView({ catalog, schemas, isLocal }: FormAsk): FormView {
  const repository = describeRepository(catalog.site.repository);
  const source = { catalog, schemas, folder: isLocal ? 'content' : (repository?.folder ?? 'content') };
  const title = `${catalog.site.name}: edit`;
  return {
    title,
    siteName: catalog.site.name,
    isLocal,
    policy: describePolicy(isLocal ? null : repository),
    steps: isLocal || repository === null ? [] : describeSignIn(repository),
    config: {
      load_config_file: false,
      ...makeBackend({ isLocal, repository }),
      app_title: title,
      site_url: catalog.site.url,
      logo: { src: '/favicon.svg' },
      show_preview_links: false,
      media_folder: source.folder === '' ? 'tools' : `${source.folder}/tools`,
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 64 },
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      collections: makeCollections(source),
      singletons: makeSingletons(source),
    },
  };
}

/** A policy for the page itself, narrower than its headers, which know nothing of the site's repository. */
function describePolicy(repository: Known | null): string {
  const origins = repository === null ? [] : originsOf(repository);
  return [`connect-src ${["'self'", 'data:', ...origins].join(' ')}`, `img-src ${["'self'", 'blob:', 'data:', ...origins].join(' ')}`].join(
    '; ',
  );
}

type Known = NonNullable<ReturnType<typeof describeRepository>>;

function describeSignIn(repository: Known): readonly FormStep[] {
  const { url, forge, branch } = repository;
  const { origin } = new URL(url);
  if (forge === 'github') {
    return [
      {
        text: 'You need an account on GitHub, and a token in place of a password.',
        link: { text: 'Make a token', href: `${origin}/settings/tokens/new?scopes=public_repo&description=Edit+form` },
      },
      { text: 'Choose “Sign in using access token” above and paste it. It stays in this browser.' },
      {
        text: 'What you save becomes a pull request, which is checked and read before it goes on the site. Save a new tool first, its reviews after it.',
      },
    ];
  }
  if (forge === 'gitlab') {
    return [
      {
        text: 'You need an account on GitLab that may push here, and a token in place of a password.',
        link: { text: 'Make a token', href: `${origin}/-/user_settings/personal_access_tokens?scopes=api&name=Edit+form` },
      },
      { text: 'Choose “Sign in using access token” above and paste it. It stays in this browser.' },
      { text: 'What you save becomes a merge request, which is checked and read before it goes on the site.' },
    ];
  }
  return [
    {
      text: 'You need an account that may push here, and a token in place of a password.',
      link: { text: 'Make a token', href: `${origin}/user/settings/applications` },
    },
    {
      text: `What you save goes to the branch ${FORGEJO_BRANCH}, which has to be there; a pull request brings it to ${branch}.`,
      link: { text: 'Open one', href: `${url}/compare/${branch}...${FORGEJO_BRANCH}` },
    },
  ];
}
