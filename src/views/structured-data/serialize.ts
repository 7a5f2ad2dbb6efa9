import type { Graph, Thing } from 'schema-dts';

/** What could end the script or begin another element in it, and the two line ends that older JavaScript refuses inside a string. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** Writes what a page says to machines as the content of a JSON-LD script; content cannot end the script from inside a string. */
export function serializeStructuredData(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
