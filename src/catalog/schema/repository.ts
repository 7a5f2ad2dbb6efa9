import { z } from 'zod';
import { HOST_PATTERN, makeAddress } from './address.ts';

const forgeSchema = z.enum(['github', 'gitlab', 'forgejo']);
/** What software keeps a repository: each has its own addresses for editing a file and for opening an issue. */
export type Forge = z.infer<typeof forgeSchema>;

/** A part of a path; `.git` may end the last. */
const PART = '/(?!\\.{1,2}(?:/|$)|\\.git/?$)[\\w.-]+';
/** A repository itself: from the third part on, these names lead to something within it, and no group of GitLab is called so. */
const FURTHER_PART = `(?!/(?:-|blob|tree)(?:/|$))${PART}`;

/** The address of a repository; how many parts its path has is up to the forge. */
const repositoryUrl = makeAddress(
  {
    pattern: `^https://${HOST_PATTERN}${PART}${PART}(?:${FURTHER_PART})*/?$`,
    expected: 'the https address of a repository such as https://github.com/owner/name',
  },
  ({ hostname }) => z.regexes.domain.test(hostname),
);

/** A branch as `git check-ref-format` takes it, in short. */
export const branchName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^(?![-/.]|@$)(?!.*(?:\.\.|\/[/.]|@\{|\.lock(?:\/|$)))[^\s~^:?*[\\]*[^\s~^:?*[\\/.]$/);

const FOLDER = String.raw`(?!\.{1,2}(?:/|$))[^\s/\\](?:[^/\\\n\r]*[^\s/\\])?`;
/** A folder of the repository; `.` is its root. Slashes at the ends say nothing. */
export const folderPath = z
  .string()
  .min(1)
  .max(200)
  .regex(new RegExp(String.raw`^(?:\.|/?${FOLDER}(?:/${FOLDER})*/?)$`));

/** A repository in its long form. */
const repositoryDetailsSchema = z.strictObject({
  url: repositoryUrl.describe('Address of the repository: https://github.com/owner/name.'),
  forge: forgeSchema.describe('What software keeps it; the host tells when left out.').optional(),
  branch: branchName.describe('Branch that pull requests go to; main when left out.').optional(),
  folder: folderPath.describe('Folder of the content within the repository; content when left out, `.` for its root.').optional(),
});

/** `repository` of `site.yaml`: an address, or the long form where the host does not tell the rest. */
export const repositorySchema = z.union([repositoryUrl, repositoryDetailsSchema]);
/** Where a site's content is kept, as `site.yaml` gives it. */
export type RepositorySetting = z.infer<typeof repositorySchema>;
