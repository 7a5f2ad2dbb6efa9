import { comparisonPath, customComparisonPath, toolPath } from '#src/views/links.ts';
import { findPage } from './page-exists.ts';

/**
 * Where two tools are compared: on their page where there is one, at the tool itself for one tool twice, else in the browser. So they are,
 * too, when the site does not answer in time: that page looks for itself.
 */
export async function findComparison(one: string, other: string): Promise<string> {
  if (one === other) return toolPath(one);
  const page = comparisonPath(one, other);
  return (await findPage(page)) === 'there' ? page : customComparisonPath([one, other]);
}
