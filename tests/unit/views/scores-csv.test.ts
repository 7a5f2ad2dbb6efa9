import { expect, test } from 'vitest';
import { writeScores } from '#src/views/scores-csv.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

const HEAD = 'tool,name,category,persona,score,verdict,date,revised,url\r\n';

test('writes a line for each review, in CSV that no spreadsheet runs', () => {
  const tools = [
    makeTool({ name: '=HYPERLINK("https://x.example")', reviews: [makeReview({ revised: '2026-11-01' })] }),
    makeTool({ slug: 'beta', name: 'Beta, "the" other', reviews: [makeReview({ persona: 'buyer', score: 0, verdict: 'skip' })] }),
    makeTool({ slug: 'gamma' }),
  ];
  expect(writeScores(makeCatalog({ tools }))).toBe(
    `${HEAD}alpha,"'=HYPERLINK(""https://x.example"")",engines,maker,80,ship,2026-10-01,2026-11-01,https://pairs.example/tools/alpha/\r\n` +
      'beta,"Beta, ""the"" other",engines,buyer,0,skip,2026-10-01,,https://pairs.example/tools/beta/\r\n',
  );
});

test('of no review leaves the head', () => {
  expect(writeScores(makeCatalog())).toBe(HEAD);
});
