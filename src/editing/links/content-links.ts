import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from '#src/catalog/diagnostics/diagnostic.ts';
import type { SyntaxNode } from '#src/catalog/markdown/syntax-tree.ts';
import type { Records } from '#src/catalog/reading/records.ts';
import type { SourceRecord } from '#src/catalog/reading/source-record.ts';

/** An address that the content leads to, without the part after `#`, and everywhere it stands. */
export interface ContentLink {
  readonly address: string;
  /** In the order of the records; at least one. */
  readonly places: readonly Place[];
}

type Found = readonly [address: string, place: Place];
type Source = Pick<SourceRecord<unknown>, 'raw' | 'body' | 'placeOfBody' | 'placeOfValue'>;

const MARKDOWN = unified().use(remarkParse).use(remarkGfm).freeze();

/** Lists every http and https address of the records, in front matter and bodies, but for the site's own. */
export function listContentLinks(records: Records): readonly ContentLink[] {
  const { site, personas, categories, tools, reviews, notes } = records;
  const found = [
    ...(site === null ? [] : findInValue(site, site.raw, []).filter(([address]) => address !== readAddress(site.value.url))),
    ...[...personas, ...categories, ...tools, ...reviews, ...notes].flatMap((record) => [
      ...findInValue(record, record.raw, []),
      ...findInBody(record),
    ]),
  ];
  return [...Map.groupBy(found, ([address]) => address)].map(([address, all]) => ({ address, places: all.map(([, place]) => place) }));
}

function findInValue(record: Source, value: unknown, path: readonly (string | number)[]): readonly Found[] {
  const address = readAddress(value);
  if (address !== null) return [[address, record.placeOfValue(path)]];
  if (Array.isArray(value)) return value.flatMap((item, index) => findInValue(record, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => findInValue(record, held, [...path, key]));
}

function findInBody({ body, placeOfBody }: Source): readonly Found[] {
  if (body === null || !/https?:|www\./i.test(body.markdown)) return [];
  return linksIn(MARKDOWN.runSync(MARKDOWN.parse(body.markdown))).flatMap(({ url, position }): Found[] => {
    const address = readAddress(url);
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    const place = {
      file: placeOfBody.file,
      line: placeOfBody.line + line - 1,
      column: line === 1 ? placeOfBody.column + column - 1 : column,
    };
    return address === null ? [] : [[address, place]];
  });
}

function linksIn(node: SyntaxNode): readonly SyntaxNode[] {
  const own = node.type === 'link' || node.type === 'definition' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(linksIn)];
}

/** An address as it is asked for; `null` for anything else. */
function readAddress(value: unknown): string | null {
  const url = typeof value === 'string' && /^https?:\/\//i.test(value) ? URL.parse(value) : null;
  if (url === null) return null;
  url.hash = '';
  return url.href;
}
