import type { Repository } from '#src/catalog/repository.ts';
import type { Forge } from '#src/catalog/schema/repository.ts';

/** What opens a new issue with some of it written. */
export interface IssueDraft {
  /** File name of the issue form on forges that fill one in from the address, without its ending. */
  readonly form: string;
  readonly title: string;
  /** What is filled in, by field id of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * How each forge words its addresses. GitHub: “Creating an issue from a URL query”, where a field of an issue form is a parameter by its id.
 * GitLab: “Using a URL with prefilled values”. Forgejo: “Issue and pull request templates”, whose `title` and `body` overrule any form.
 */
const FORGES: Readonly<Record<Forge, ForgeAddresses>> = {
  github: {
    edit: 'edit/',
    folder: 'tree/',
    issue: ({ form, fields }) => `issues/new?${writeQuery({ template: `${form}.yml`, ...fields })}`,
  },
  gitlab: {
    edit: '-/edit/',
    folder: '-/tree/',
    issue: ({ title, fields }) => `-/issues/new?${writeQuery({ 'issue[title]': title, 'issue[description]': writeBody(fields) })}`,
  },
  forgejo: {
    edit: '_edit/',
    folder: 'src/branch/',
    issue: ({ title, fields }) => `issues/new?${writeQuery({ title, body: writeBody(fields) })}`,
  },
};

interface ForgeAddresses {
  readonly edit: string;
  readonly folder: string;
  readonly issue: (draft: IssueDraft) => string;
}

/** Address at which a file of the content folder can be edited, in a fork where the reader may not write. */
export function editAddress(repository: Repository, file: string): string {
  return fileAddress(repository, FORGES[repository.forge].edit, file);
}

/** Address that lists a folder of the content folder. */
export function folderAddress(repository: Repository, folder: string): string {
  return fileAddress(repository, FORGES[repository.forge].folder, folder);
}

/** Address that opens a new issue with some of it written. */
export function newIssueAddress(repository: Repository, draft: IssueDraft): string {
  return `${repository.url}/${FORGES[repository.forge].issue(draft)}`;
}

function fileAddress({ url, branch, folder }: Repository, door: string, file: string): string {
  const path = [branch, folder, file].filter((part) => part !== '').join('/');
  return `${url}/${door}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The fields as text, for a forge whose addresses fill in no form. */
function writeBody(fields: IssueDraft['fields']): string {
  const lines = Object.entries(fields).map(([field, value]) => `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${value}`);
  return `${lines.join('\n')}\n\n`;
}

function writeQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&');
}

/** A value of a query; `:`, `/` and `,` may stand in one as they are (RFC 3986, section 3.4), and the page's address is shorter so. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}
