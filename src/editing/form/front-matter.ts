/** A content file cut in two, without its delimiters. */
export interface SplitFile {
  readonly yaml: string;
  /** `null` for a file that is YAML alone. */
  readonly body: string | null;
}

/** Cuts a file with front matter in two; without front matter all of it is YAML. */
export function splitFile(text: string): SplitFile {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n([\s\S]*))?$/m.exec(text);
  if (match?.index !== 0) return { yaml: text, body: null };
  return { yaml: match[1] ?? '', body: match[2] ?? '' };
}

/** Puts a file together again. */
export function joinFile({ yaml, body }: SplitFile): string {
  if (body === null) return yaml;
  return `---\n${yaml}---\n${body.trim() === '' ? '' : body.trimEnd().concat('\n')}`;
}

/** Cuts YAML into the lines of each top-level key, comments above a key with it. */
export function sliceKeys(yaml: string): ReadonlyMap<string, string> {
  const slices = new Map<string, string>();
  let key = '';
  let above = '';
  for (const line of yaml.split(/(?<=\n)/)) {
    const found = /^(?:"([^"]+)"|'([^']+)'|([^\s#'"[{-][^:#]*?)):(?:\s|$)/.exec(line);
    if (found) {
      key = found[1] ?? found[2] ?? found[3] ?? '';
      slices.set(key, above + line);
      above = '';
    } else if (key === '' || line.startsWith('#')) {
      above += line;
    } else {
      slices.set(key, (slices.get(key) ?? '') + above + line);
      above = '';
    }
  }
  // What no key follows stays with the last one.
  if (above !== '' && key !== '') slices.set(key, (slices.get(key) ?? '') + above);
  return slices;
}
