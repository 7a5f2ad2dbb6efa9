const REVIEW = /^content\/tools\/([^/]+)\/reviews\//;

/** Finds the tool of a review by the review's text, as Sveltia CMS hands it on; `undefined` where two tools have it in the same words. */
export function findReviewTools(files: ReadonlyMap<string, string>): (text: string) => string | undefined {
  const tools = new Map<string, string | undefined>();
  for (const [path, file] of files) {
    const tool = REVIEW.exec(path)?.[1];
    const text = trimFile(file);
    if (tool !== undefined) tools.set(text, tools.has(text) ? undefined : tool);
  }
  return (text) => tools.get(trimFile(text));
}

function trimFile(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n');
}
