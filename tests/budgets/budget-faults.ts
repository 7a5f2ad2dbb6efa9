import { LIMITS, type PageBudget } from './page-budget.ts';

/** Says in one sentence each which limit is passed where, by how much, and what to do. */
export function findBudgetFaults(lines: readonly PageBudget[]): readonly string[] {
  if (!lines.some(({ limit }) => limit !== null)) return ['The site has no comparison of two tools to weigh: build content that has one.'];
  const scripts = Map.groupBy(lines, ({ mostScripts }) => mostScripts.address);
  return [...lines.flatMap(findWeightFaults), ...[...scripts.values()].flatMap(([line]) => (line ? findScriptFaults(line) : []))];
}

function findWeightFaults({ name, page, limit }: PageBudget): readonly string[] {
  if (limit === null || page.htmlAndCss <= limit) return [];
  return [
    `The ${name}, ${page.address}, weighs ${bytes(page.htmlAndCss)} bytes of HTML and CSS, ${bytes(page.htmlAndCss - limit)} above its limit of ${bytes(limit)}. Shorten its markup, take utilities out of its style sheet, or move what only an action needs to src/pages/parts/.`,
  ];
}

function findScriptFaults({ mostScripts: { address, scripts } }: PageBudget): readonly string[] {
  if (scripts <= LIMITS.scripts) return [];
  return [
    `${address} loads ${bytes(scripts)} bytes of JavaScript before the reader acts, ${bytes(scripts - LIMITS.scripts)} above the limit of ${bytes(LIMITS.scripts)}. Load what only an action needs with import() in that action.`,
  ];
}

function bytes(amount: number): string {
  return amount.toLocaleString('en');
}
