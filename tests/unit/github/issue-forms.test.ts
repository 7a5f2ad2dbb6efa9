import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftIssue, type IssueForm } from '#src/views/repository-links/issue-drafts.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const SUBJECT = { page: 'https://pairs.example/', files: ['site.yaml'], category: 'engines' };

interface Form {
  readonly title: string;
  readonly body: readonly { readonly type: string; readonly id?: string }[];
}

function readForm(form: IssueForm): Form {
  return parse(readFileSync(`${FOLDER}/${form}.yml`, 'utf8')) as Form;
}

test.each<[IssueForm, string[]]>([
  ['add-a-tool', ['name', 'homepage', 'category', 'purpose', 'sources', 'maker']],
  ['dispute-a-verdict', ['page', 'record', 'claim', 'evidence', 'maker']],
  ['fix-a-fact', ['page', 'record', 'fault', 'correction', 'source', 'maker']],
])('fills in fields that the form %s has', (form, ids) => {
  const { title, body } = readForm(form);
  const draft = draftIssue(form, SUBJECT);
  expect(body.flatMap(({ id }) => id ?? [])).toEqual(ids);
  expect(Object.keys(draft.fields).filter((field) => !ids.includes(field))).toEqual([]);
  expect(draft.title).toBe(title);
});

test('has no form that no link leads to', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(['add-a-tool.yml', 'config.yml', 'dispute-a-verdict.yml', 'fix-a-fact.yml']);
});
