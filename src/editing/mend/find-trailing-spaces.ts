import { visit as visitYaml } from 'yaml';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { renderMarkdown } from '#src/catalog/reading/markdown/render-markdown.ts';
import { applyEdits, type Edit } from './edit.ts';
import type { YamlSource } from './yaml-source.ts';

/** Begins where a run of spaces does: trying each of them again would take quadratic time. */
const TRAILING = /(?<![ \t])[ \t]+(?=\r?\n|$)/g;
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Finds spaces and tabs at the ends of lines, where they mean nothing. */
export function findTrailingSpaces(text: string, source: YamlSource): readonly Edit[] {
  const head = findAll(text.slice(0, source.bodyOffset), listScalars(source));
  return [...head, ...findInBody(source.body).map((edit) => moveBy(source.bodyOffset, edit))];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds what is in no kept range; those do not overlap, so that the last one to begin before some spaces is the one to look at. */
function findAll(text: string, kept: readonly Range[]): Edit[] {
  const ranges = kept.toSorted((one, other) => one.start - other.start);
  const edits: Edit[] = [];
  let begun = 0;
  for (const { index: start, 0: spaces } of text.matchAll(TRAILING)) {
    const end = start + spaces.length;
    while ((ranges[begun]?.start ?? Infinity) < end) begun += 1;
    if ((ranges[begun - 1]?.end ?? 0) <= start) edits.push({ code: 'trailing-space', start, end, text: '' });
  }
  return edits;
}

/** Scalars of several lines: within them the end of a line may matter. */
function listScalars({ document, yaml, yamlOffset }: YamlSource): readonly Range[] {
  const ranges: Range[] = [];
  visitYaml(document, {
    Scalar(_key, { range }) {
      if (range && yaml.slice(range[0], range[1]).includes('\n')) ranges.push({ start: yamlOffset + range[0], end: yamlOffset + range[1] });
    },
  });
  return ranges;
}

/** In Markdown, two spaces break a line, and code keeps what it holds; what is left must render as before. */
function findInBody(body: string): readonly Edit[] {
  if (body.search(TRAILING) === -1) return [];
  const before = renderMarkdown(body).value;
  if (before === null) return [];
  const edits = findAll(body, listLiterals(parser.parse(body)));
  const after = renderMarkdown(applyEdits(body, edits)).value;
  return after?.html === before.html && after.text === before.text ? edits : [];
}

const LITERAL: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'break']);

interface MarkdownNode {
  readonly type: string;
  readonly position?:
    { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
  readonly children?: readonly MarkdownNode[];
}

function listLiterals(root: MarkdownNode): readonly Range[] {
  const own = LITERAL.has(root.type) ? [{ start: root.position?.start.offset ?? 0, end: root.position?.end.offset ?? Infinity }] : [];
  return [...own, ...(root.children ?? []).flatMap(listLiterals)];
}

function moveBy(offset: number, edit: Edit): Edit {
  return { ...edit, start: edit.start + offset, end: edit.end + offset };
}
