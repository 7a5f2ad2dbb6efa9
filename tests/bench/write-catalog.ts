import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How large a catalog to write. */
export interface CatalogSize {
  readonly tools: number;
  readonly reviews: number;
  /** How many tools stand in one category; 100 when left out. */
  readonly perCategory?: number;
}

const TOOLS_PER_CATEGORY = 100;
const PERSONAS = ['builder', 'skeptic', 'futurist', 'founder', 'pm'];
const WORDS =
  'a model that runs on one machine answers quickly and costs little while longer prompts need more memory than most have'.split(' ');

/** Most reviews a tool can have: one by each persona. */
export const MAX_REVIEWS = PERSONAS.length;

/** Writes a content folder of invented tools; the same size gives the same bytes on every machine. */
export async function writeCatalog(folder: string, size: CatalogSize): Promise<void> {
  const { perCategory = TOOLS_PER_CATEGORY } = size;
  const categories = Math.ceil(size.tools / perCategory);
  const files = [
    ['site.yaml', 'name: Bench\ntagline: "A or B?"\ndescription: Invented tools to measure with.\nurl: https://bench.example\n'],
    ...PERSONAS.map((persona, index) => [
      `personas/${persona}.md`,
      matter([`name: ${persona}`, `order: ${index + 1}`, 'focus: Is it worth it?'], 20),
    ]),
    ...count(categories).map((index) => [`categories/shelf-${index}.md`, categoryFile(index)]),
    ...count(size.tools).flatMap((index) => toolFiles(index, { reviews: size.reviews, shelf: Math.floor(index / perCategory) })),
  ] as const;
  for (const [path = '', text = ''] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function categoryFile(index: number): string {
  const specs = ['{ key: size, label: Size, kind: number, unit: GB, better: lower }', '{ key: local, label: Runs locally, kind: boolean }'];
  return matter([`name: Shelf ${index}`, 'summary: Invented tools.', 'specs:', ...specs.map((spec) => `  - ${spec}`)], 40);
}

function toolFiles(index: number, { reviews, shelf }: { readonly reviews: number; readonly shelf: number }): [string, string][] {
  const slug = `tool-${String(index).padStart(5, '0')}`;
  const head = [
    `name: Tool ${index}`,
    `tagline: ${words(index, 8)}`,
    `category: shelf-${shelf}`,
    `homepage: https://tool-${index}.example/`,
    `pricing: { entry: ${['free', 'freemium', 'paid'][index % 3]}, summary: ${words(index, 5)} }`,
    'verified: 2026-01-01',
    `tags: [tag-${index % 7}, tag-${index % 11}, tag-${index % 13}]`,
    `sources: [{ title: Handbook, url: "https://tool-${index}.example/handbook" }]`,
    `specs: { size: ${(index * 37) % 90}, local: ${index % 2 === 0} }`,
  ];
  const panel = PERSONAS.slice(0, reviews).map((persona, place): [string, string] => {
    const score = (index * 31 + place * 17) % 101;
    const review = [`score: ${score}`, `verdict: ${score >= 50 ? 'ship' : 'skip'}`, 'date: 2026-01-02'];
    return [`tools/${slug}/reviews/${persona}.md`, matter(review, 60, index + place)];
  });
  return [[`tools/${slug}/tool.md`, matter(head, 50, index)], ...panel];
}

function matter(lines: readonly string[], length: number, start = 0): string {
  return `---\n${lines.join('\n')}\n---\n${words(start, length)}.\n`;
}

/** A run of words that differs from start to start, so that pages compress as differing pages do. */
function words(start: number, length: number): string {
  return count(length)
    .map((step) => WORDS[(start * 5 + step * (1 + (start % 7))) % WORDS.length])
    .join(' ');
}

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
