import type { Kind } from '../question.ts';
import { planTool } from './plan-tool.ts';
import { factQuestions } from './tool-facts.ts';
import { identityQuestions } from './tool-identity.ts';
import { pricingQuestions } from './tool-pricing.ts';
import { panelQuestions } from './tool-reviews.ts';
import { sourceQuestions } from './tool-sources.ts';
import { specQuestions } from './tool-specs.ts';

/** A tool, with as many of its reviews as are at hand. */
export const toolKind: Kind = {
  name: 'tool',
  summary: 'a tool, with any of its reviews',
  words: ['name'],
  questions: [
    ...identityQuestions,
    ...pricingQuestions,
    ...sourceQuestions,
    ...specQuestions,
    ...factQuestions,
    ...panelQuestions,
    {
      flag: 'body',
      value: 'TEXT',
      help: 'The description, in Markdown.',
      label: 'What is it, and what does it do?',
      isSentence: true,
      fault: () => null,
    },
  ],
  plan: planTool,
};
