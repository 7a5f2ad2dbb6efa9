import { expect, test } from 'vitest';
import type { RepositorySetting } from '#src/catalog/schema/repository.ts';
import { formSchemas } from '#src/editing/form/form-schemas.ts';
import { findReviewFault } from '#src/editing/form/review-fault.ts';
import type { FormField } from '#src/views/admin/form-config.ts';
import { buildFormView, hasForm, type FormView } from '#src/views/admin/form-view.ts';
import { makeCatalog, makeCategory, makePersona, makeReview, makeSite, makeTool } from '../../factories.ts';

function build(repository?: RepositorySetting, isLocal = false): FormView {
  const catalog = makeCatalog({
    site: makeSite({ name: 'Site', ...(repository !== undefined && { repository }) }),
    categories: [makeCategory({ id: 'engines', name: 'Engines', specs: [{ key: 'offline', label: 'Works offline', kind: 'boolean' }] })],
    personas: [makePersona({ id: 'pm', name: 'PM' })],
    tools: [makeTool({ slug: 'nova', name: 'Nova', aliases: ['old-nova'], reviews: [makeReview({ persona: 'pm' })] })],
  });
  return buildFormView({ catalog, schemas: formSchemas(), isLocal });
}

function fieldsOf({ config }: FormView, collection: string): readonly FormField[] {
  return (config.collections.find(({ name }) => name === collection)?.['fields'] ?? []) as readonly FormField[];
}

test.each([
  ['https://github.com/owner/site', { name: 'github', repo: 'owner/site', branch: 'main', open_authoring: true }, 'editorial_workflow'],
  ['https://gitlab.com/group/sub/site', { name: 'gitlab', repo: 'group/sub/site' }, 'editorial_workflow'],
  [
    { url: 'https://git.example/owner/site', forge: 'gitlab' as const },
    { name: 'gitlab', api_root: 'https://git.example/api/v4' },
    'editorial_workflow',
  ],
  ['https://codeberg.org/owner/site', { name: 'gitea', branch: 'form', api_root: 'https://codeberg.org/api/v1' }, 'simple'],
])('opens pull requests at %j, where the forge lets it', (repository, backend, mode) => {
  const { config } = build(repository);
  expect(config.backend).toMatchObject({ ...backend, auth_methods: ['token'] });
  expect(config['publish_mode']).toBe(mode);
});

test('lets a page talk to the forge of its content alone', () => {
  expect(build('https://codeberg.org/owner/site').policy).toBe(
    "connect-src 'self' data: https://codeberg.org; img-src 'self' blob: data: https://codeberg.org",
  );
  expect(build('https://codeberg.org/owner/site', true).policy).toBe("connect-src 'self' data:; img-src 'self' blob: data:");
});

test('works on the files in development, whatever the repository', () => {
  const { config, steps } = build('https://github.com/owner/site', true);
  expect(config.backend).toEqual({ name: 'test-repo' });
  expect(config.collections.map(({ name, ...settings }) => [name, settings['folder']])).toEqual([
    ['tools', 'content/tools'],
    ['below-tools', undefined],
    ['reviews-pm', 'content/tools'],
    ['below-reviews', undefined],
    ['categories', 'content/categories'],
    ['personas', 'content/personas'],
    ['notes', 'content/comparisons'],
  ]);
  expect(steps).toEqual([]);
});

test('finds content at the root of a repository of its own', () => {
  const { config } = build({ url: 'https://github.com/owner/content', folder: '.' });
  expect(config.collections[0]?.['folder']).toBe('tools');
  expect(config.singletons[0]?.['file']).toBe('site.yaml');
});

test('asks for every key of a record but those that the path says', () => {
  expect(fieldsOf(build(), 'tools').map(({ name, required }) => (required ? `${name}*` : name))).toEqual([
    ...['name*', 'tagline*', 'category*', 'alsoIn', 'homepage*', 'pricing*', 'verified*', 'added', 'sources*', 'body', 'bestFor', 'maker'],
    ...['repository', 'license', 'released', 'tags', 'platforms', 'status', 'successor', 'aliases', 'compareWith', 'pros', 'cons'],
    ...['specs-engines', 'ownSources', 'draft', 'history'],
  ]);
  expect(fieldsOf(build(), 'reviews-pm').map(({ name, widget }) => `${name}: ${widget}`)).toEqual([
    ...['tool: relation', 'persona: hidden', 'score: number', 'verdict: select', 'date: datetime', 'body: richtext'],
    ...['revised: datetime', 'history: list'],
  ]);
});

test('asks for a slug in the form that the check asks for, and for none that a tool had', () => {
  const slug = build().config.collections[0]?.['slug'] as { readonly pattern: readonly [string, string] };
  const pattern = new RegExp(slug.pattern[0]);
  const names = ['old-nova', 'a-vs-b', 'vs', 'Nova', 'x'.repeat(65), 'nova-two', 'supernova'];
  expect(names.filter((name) => pattern.test(name))).toEqual(['nova-two', 'supernova']);
});

test('asks for the tool of a review, and for one that the persona has not reviewed', () => {
  const { config } = build();
  expect(fieldsOf({ ...build(), config }, 'reviews-pm')[0]).toMatchObject({ name: 'tool', required: true });
  const taken = 'The tool has a review by this persona already: edit that one, or choose another tool.';
  const faults = ['', 'nova', 'other'].map((tool) => findReviewFault(config, { persona: 'pm', tool }));
  expect(faults).toEqual(['Choose the tool that is reviewed.', taken, null]);
});

test('asks for whole numbers where the check does', () => {
  expect(fieldsOf(build(), 'reviews-pm')[2]).toMatchObject({
    name: 'score',
    min: 0,
    max: 100,
    pattern: ['^-?\\d+$', 'Expected a whole number.'],
  });
});

test('is left out where it is switched off, and where a built site knows no repository', () => {
  const features = { votes: true, newsletter: true, bookmarks: true, admin: false };
  const repository = 'https://github.com/owner/site';
  expect(hasForm(makeCatalog(), true)).toBe(true);
  expect(hasForm(makeCatalog(), false)).toBe(false);
  expect(hasForm(makeCatalog({ site: makeSite({ repository }) }), false)).toBe(true);
  expect(hasForm(makeCatalog({ site: makeSite({ repository, features }) }), true)).toBe(false);
});
