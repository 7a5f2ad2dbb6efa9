import type { IssueDraft } from './forge-addresses.ts';

/** What a reader can open an issue for; each is the name of a form in `.github/ISSUE_TEMPLATE/`. */
export type IssueForm = 'add-a-tool' | 'dispute-a-verdict' | 'fix-a-fact';

/** What an issue is about. */
export interface IssueSubject {
  /** Whole address of the page that the reader came from. */
  readonly page: string;
  /** Files of the records that the page shows, relative to the content folder. */
  readonly files: readonly string[];
  /** Id of the category that a tool is suggested for. */
  readonly category?: string | undefined;
}

const TITLES: Readonly<Record<IssueForm, string>> = {
  'add-a-tool': 'Add a tool: ',
  'dispute-a-verdict': 'Dispute a verdict: ',
  'fix-a-fact': 'Fix a fact: ',
};

/** Drafts an issue; the field ids are those of the forms. */
export function draftIssue(form: IssueForm, { page, files, category }: IssueSubject): IssueDraft {
  const fields = form === 'add-a-tool' ? { category } : { page, record: files.join(', ') };
  return { form, title: TITLES[form], fields: leaveOutEmpty(fields) };
}

function leaveOutEmpty(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value ? [[field, value]] : [])));
}
