import type { Catalog } from '#src/catalog/catalog.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import type { FieldSchema } from './field-schema.ts';
import type { FormCollection, FormField } from './form-config.ts';
import { makeFields } from './schema-fields.ts';
import { reviewCollectionName, reviewPlaceRule, slugRule, TOOL_SLUG } from './slug-rule.ts';
import { specFields } from './spec-fields.ts';
import { coversChange, ownSourcesField, TODAY, toolChanges, toolRelation } from './tool-changes.ts';

/** What the form is made of. */
export interface FormSource {
  readonly catalog: Catalog;
  /** JSON Schema of each record, as the checker holds to it. */
  readonly schemas: Readonly<Record<EditingSchemaName, FieldSchema>>;
  /** Folder of the content within the repository; empty for its root. */
  readonly folder: string;
}

/** Lists the collections of the form: tools, reviews by persona, then what they stand on. */
export function makeCollections(source: FormSource): readonly FormCollection[] {
  const { catalog } = source;
  return [
    makeToolCollection(source),
    { name: 'below-tools', divider: true },
    ...catalog.personas.map((persona) => makeReviewCollection(source, persona)),
    { name: 'below-reviews', divider: true },
    makePlainCollection(source, { name: 'category', folder: 'categories', label: 'Categories', singular: 'Category', icon: 'shelves' }),
    makePlainCollection(source, { name: 'persona', folder: 'personas', label: 'Personas', singular: 'Persona', icon: 'groups' }),
    makeNoteCollection(source),
  ];
}

/** Lists the single files of the form: the settings of the site. */
export function makeSingletons({ schemas, folder, catalog }: FormSource): readonly FormCollection[] {
  const changes = {
    repository: null,
    pairing: OPEN,
    features: OPEN,
    presets: { ...OPEN, summary: '{{name}}' },
    ...presetWeights(catalog.personas),
  };
  const fields = makeFields(schemas.site, changes);
  return [
    { name: 'site', label: 'Settings of the site', icon: 'settings', file: within(folder, 'site.yaml'), format: 'pairwise-site', fields },
  ];
}

const OPEN = { collapsed: 'auto' } as const;

function makeToolCollection(source: FormSource): FormCollection {
  const { catalog, schemas } = source;
  const fields = makeFields(schemas.tool, { ...toolChanges(catalog), ...coversChange(schemas.tool) }).flatMap(
    (field) => AFTER_FIELD[field.name]?.(field, source) ?? [field],
  );
  return {
    ...collection(source, 'tool', 'tools'),
    name: 'tools',
    label: 'Tools',
    label_singular: 'Tool',
    icon: 'construction',
    path: '{{slug}}/tool',
    slug: slugRule({
      pattern: TOOL_SLUG,
      former: catalog.tools.flatMap(({ aliases = [] }) => aliases),
      what: 'tool',
      example: catalog.tools[0]?.slug,
    }),
    summary: '{{name}}',
    view_groups: [{ label: 'Category', field: 'category' }],
    view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
    fields,
  };
}

/** What a tool's form asks for that no key of its front matter does, where it is best asked. */
const AFTER_FIELD: Readonly<Record<string, (field: FormField, source: FormSource) => readonly FormField[]>> = {
  // Whatever must be filled in comes before whatever may.
  sources: (field) => [field, bodyField('Description', false)],
  specs: (_field, { catalog, schemas }) => [...specFields(catalog.categories), ownSourcesField(schemas.tool, catalog.categories)],
};

function makeReviewCollection(source: FormSource, persona: Persona): FormCollection {
  const reviewed = source.catalog.tools.filter(({ reviews }) => reviews.some((review) => review.persona === persona.id));
  const tool = {
    ...toolRelation,
    label: 'Tool',
    required: true,
    hint: 'The tool that is reviewed. An existing review knows its own by where its file lies.',
  };
  const changes = {
    tool,
    persona: { widget: 'hidden', default: persona.id },
    date: TODAY,
    history: { ...OPEN, summary: '{{date}}: {{score}}, {{verdict}}' },
  };
  return {
    ...collection(source, 'review', 'tools'),
    name: reviewCollectionName(persona.id),
    label: `Reviews: ${persona.name}`,
    label_singular: 'Review',
    description: persona.focus,
    icon: 'rate_review',
    path: `{{slug}}/reviews/${persona.id}`,
    // Not a text, so that a list names a review by its slug, the tool's.
    identifier_field: 'score',
    slug: reviewPlaceRule(reviewed.map(({ slug }) => slug)),
    summary: '{{slug}}: {{score}}, {{verdict}}',
    fields: makeFields(source.schemas.review, changes).flatMap((field) =>
      field.name === 'date' ? [field, bodyField('Take', true)] : [field],
    ),
  };
}

interface PlainCollection {
  readonly name: 'category' | 'persona';
  readonly folder: string;
  readonly label: string;
  readonly singular: string;
  readonly icon: string;
}

function makePlainCollection(source: FormSource, { name, folder, label, singular, icon }: PlainCollection): FormCollection {
  const changes = { specs: { ...OPEN, label_singular: 'Spec', summary: '{{label}} ({{key}})' } };
  const records = name === 'category' ? source.catalog.categories : source.catalog.personas;
  return {
    ...collection(source, name, folder),
    name: folder,
    label,
    label_singular: singular,
    icon,
    slug: slugRule({ pattern: '[a-z0-9]+(?:-[a-z0-9]+)*', former: [], what: name, example: records[0]?.id }),
    summary: '{{name}}',
    fields: [...makeFields(source.schemas[name], changes), bodyField(name === 'category' ? 'Buying guide' : 'How it judges', false)],
  };
}

function makeNoteCollection(source: FormSource): FormCollection {
  const pick = {
    widget: 'string',
    pattern: [`^(?:depends|${TOOL_SLUG})$`, 'Expected the slug of one of the two tools, or depends.'] as const,
  };
  return {
    ...collection(source, 'note', 'comparisons'),
    name: 'notes',
    label: 'Notes on a pair',
    label_singular: 'Note',
    icon: 'compare_arrows',
    identifier_field: 'pick',
    slug: {
      editable: ['create'],
      hint: 'Both slugs joined by -vs-, in the order of their letters: groq-vs-together-ai.',
      pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*-vs-[a-z0-9]+(?:-[a-z0-9]+)*$', 'Expected two slugs joined by -vs-.'],
    },
    summary: '{{slug}}',
    fields: [...makeFields(source.schemas.note, { pick, date: TODAY }), bodyField('Note', true)],
  };
}

/** What every collection of files with front matter has. */
function collection({ folder }: FormSource, record: EditingSchemaName, place: string): { readonly [setting: string]: unknown } {
  return {
    folder: within(folder, place),
    format: `pairwise-${record}`,
    identifier_field: 'name',
    sortable_fields: [],
    duplicate: false,
  };
}

function bodyField(label: string, required: boolean): FormField {
  return {
    name: 'body',
    label,
    required,
    widget: 'richtext',
    hint: 'In your own words; Markdown.',
    buttons: ['bold', 'italic', 'code', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'],
    editor_components: [],
  };
}

function presetWeights(personas: readonly Persona[]): Readonly<Record<string, Partial<FormField>>> {
  const fields = personas.map(({ id, name }) => ({ name: id, label: name, widget: 'number', required: false, min: 0, max: 2 }));
  return { 'presets.weights': { fields } };
}

function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
