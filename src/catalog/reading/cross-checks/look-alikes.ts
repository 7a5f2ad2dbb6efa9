import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { ToolRecord } from '../../schema/tool.ts';
import { findSimilarNames } from '../../similar-names.ts';
import type { Records } from '../records.ts';
import type { SourceRecord } from '../source-record.ts';

type SourceTool = SourceRecord<ToolRecord>;

/** Finds tools that may be one and the same: their names are nearly equal, or they have one homepage. */
export function* checkLookAlikes({ tools }: Records): Iterable<Diagnostic> {
  yield* checkNames(tools);
  yield* checkHomepages(tools);
}

/** Equal names have a code of their own. */
function* checkNames(tools: readonly SourceTool[]): Iterable<Diagnostic> {
  const named = tools.flatMap((tool) => (tool.value.name === undefined ? [] : [{ tool, name: tool.value.name }]));
  for (const [place, first] of findSimilarNames(named.map(({ name }) => name))) {
    const [one, other] = [named[place], named[first]];
    if (!one || !other || one.name.toLowerCase() === other.name.toLowerCase() || areTwo(one.tool, other.tool)) continue;
    yield diagnose('similar-name', one.tool.placeOfValue(['name']), {
      message: `The name is almost ${showValue(other.name)}, the name in ${other.tool.file.path}.`,
      mend: `If they are one tool, keep one record, with the other's slug under \`aliases\`; ${mendTwo(one.tool, other.tool)}`,
    });
  }
}

function* checkHomepages(tools: readonly SourceTool[]): Iterable<Diagnostic> {
  const firsts = new Map<string, SourceTool>();
  for (const tool of tools) {
    const { homepage } = tool.value;
    if (homepage === undefined) continue;
    const address = foldAddress(homepage);
    const first = firsts.get(address);
    if (first === undefined) firsts.set(address, tool);
    else if (!isSucceeded(tool, first)) {
      yield diagnose('duplicate-homepage', tool.placeOfValue(['homepage']), {
        message: `The homepage is that of ${first.file.path} too.`,
        mend: "Give the address of each tool's own page; if they are one tool, keep one record, with the other's slug under `aliases`.",
      });
    }
  }
}

/** Addresses that differ by scheme, `www.` or a slash at the end lead to one page, or nobody can say what parts them. */
function foldAddress(address: string): string {
  const { host, pathname, search, hash } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}${hash}`;
}

/** Tells whether one tool takes the other's place, or somebody else makes it. */
function areTwo(one: SourceTool, other: SourceTool): boolean {
  const [maker, otherMaker] = [makerOf(one), makerOf(other)];
  return isSucceeded(one, other) || (maker !== undefined && otherMaker !== undefined && maker !== otherMaker);
}

function mendTwo(one: SourceTool, other: SourceTool): string {
  return makerOf(one) === undefined || makerOf(other) === undefined
    ? 'if they are two, give the `maker` of both.'
    : "if one takes the other's place, name it as the other's `successor`.";
}

function makerOf({ value: { maker } }: SourceTool): string | undefined {
  return (typeof maker === 'object' ? maker.value : maker)?.toLowerCase();
}

function isSucceeded(one: SourceTool, other: SourceTool): boolean {
  return one.value.successor === other.id || other.value.successor === one.id;
}
