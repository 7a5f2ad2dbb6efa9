import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { splitFrontMatter } from '#src/catalog/reading/front-matter.ts';
import { readDocument } from '#src/catalog/reading/yaml/read-yaml.ts';

/** A content file taken apart without loss. */
export interface YamlSource {
  readonly yaml: string;
  /** Where the YAML begins within the file's text. */
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
  readonly document: Document;
  /** The record as it was read. */
  readonly value: unknown;
}

/** Takes a file apart; `null` when it cannot be read wholly, so that nobody may write to it. */
export function parseSource(text: string, hasFrontMatter: boolean): YamlSource | null {
  const parts = hasFrontMatter ? splitFrontMatter(text).value : { yaml: text, yamlOffset: 0, body: '', bodyOffset: text.length };
  if (parts === null || !text.startsWith(parts.yaml, parts.yamlOffset)) return null;
  const { document, outcome } = readDocument(parts.yaml, parts.yamlOffset);
  // What YAML 1.1 reads differently is a fault of the value alone: the file has been parsed to its end.
  if (document === null || outcome.faults.some(({ code }) => code !== 'ambiguous-value')) return null;
  return { ...parts, document, value: toPlain(document.contents) };
}

/** Parses YAML that has been found to have no fault, with the position of every node. */
export function parseYaml(yaml: string): Document {
  return parseDocument(yaml, { stringKeys: true, uniqueKeys: false, prettyErrors: false });
}

/** Gives the plain value of a node, as JSON would hold it. */
export function toPlain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toPlain);
  // Object.fromEntries defines own properties: a key `__proto__` is a key like any other.
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(toPlain(key)), toPlain(value)]));
  return null;
}
