import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import { describeRepository, type Repository } from '#src/catalog/repository.ts';
import { addressOn, type Link } from '../links.ts';
import { editAddress, folderAddress, newIssueAddress } from './forge-addresses.ts';
import { draftIssue, type IssueForm } from './issue-drafts.ts';
import { listPageRecords, type PageRecord } from './page-records.ts';

/** Lists the links of a page to where its records can be edited and a fault reported; none on a site that names no repository. */
export function listRepositoryLinks(catalog: Catalog, path: string): readonly Link[] {
  const repository = repositoryOf(catalog);
  if (repository === null) return [];
  const records = listPageRecords(catalog, path);
  const subject = {
    page: addressOn(catalog, path),
    files: records.map(({ file }) => file),
    category: catalog.categories.find(({ id }) => path === `/categories/${id}/`)?.id,
  };
  return [
    ...records.map((record) => linkRecord(repository, record)),
    ...listForms(path).map(({ form, text }) => ({ text, href: newIssueAddress(repository, draftIssue(form, subject)) })),
  ];
}

const repositoryOf = remember(({ site }: Catalog): Repository | null => describeRepository(site.repository));

function linkRecord(repository: Repository, { text, file }: PageRecord): Link {
  const href = file.endsWith('/') ? folderAddress(repository, file.slice(0, -1)) : editAddress(repository, file);
  return { text, href };
}

const REPORT = { form: 'fix-a-fact', text: 'Report a fault' } as const;
const DISPUTE = { form: 'dispute-a-verdict', text: 'Dispute a verdict' } as const;
const SUGGEST = { form: 'add-a-tool', text: 'Suggest a tool' } as const;

/** What a reader of a page may want to open an issue for: on a list, also what is missing from it; on a tool, also what the panel says. */
function listForms(path: string): readonly { readonly form: IssueForm; readonly text: string }[] {
  if (/^\/(?:tools\/|categories\/(?:[^/]+\/)?)?$/.test(path)) return [SUGGEST, REPORT];
  return /^\/(?:tools|compare)\/[^/]+\/$/.test(path) && path !== '/compare/custom/' ? [REPORT, DISPUTE] : [REPORT];
}
