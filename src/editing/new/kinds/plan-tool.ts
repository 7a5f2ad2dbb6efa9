import { placeholderFor } from '#src/catalog/placeholder.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { writeRecordText } from '../../record-text.ts';
import { answersTo, answerTo, type Context } from '../answers.ts';
import type { PlannedFile } from '../question.ts';
import { readFacts } from './tool-facts.ts';
import { readPricing } from './tool-pricing.ts';
import { planReviews } from './tool-reviews.ts';
import { readSources } from './tool-sources.ts';
import { readSpecs } from './tool-specs.ts';

/** Writes the files of a tool: its record, and a review for each persona that judges it now. */
export function planTool(context: Context): readonly PlannedFile[] {
  const slug = answerTo(context, 'slug') ?? '';
  const alsoIn = [...new Set(answersTo(context, 'also-in'))];
  const { entry, rest } = readPricing(context);
  const values = {
    name: answerTo(context, 'name'),
    tagline: answerTo(context, 'tagline') ?? placeholderFor('what it does, in one line without the name'),
    category: answerTo(context, 'category'),
    alsoIn: alsoIn.length === 0 ? undefined : alsoIn,
    homepage: answerTo(context, 'homepage'),
    pricing: {
      entry: entry ?? placeholderFor('free, freemium, paid or contact'),
      summary: answerTo(context, 'summary') ?? placeholderFor('the price in one line, as the maker puts it'),
      ...rest,
    },
    verified: answerTo(context, 'verified'),
    added: answerTo(context, 'added'),
    sources: readSources(context),
    ...readFacts(context),
    specs: readSpecs(context),
  };
  const body = answerTo(context, 'body') ?? placeholderFor('what it is and does, in a paragraph');
  return [{ path: `tools/${slug}/tool.md`, text: writeRecordText({ schema: toolSchema, values, body }) }, ...planReviews(context, slug)];
}
