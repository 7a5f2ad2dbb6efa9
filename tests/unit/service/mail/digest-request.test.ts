import { expect, test } from 'vitest';
import { readDigestRequest } from '#src/service/mail/digest-request.ts';

const TODAY = '2026-11-22';
const HOW = 'npm run digest -- --since YYYY-MM-DD [--until YYYY-MM-DD] [--queue] [--out FOLDER].';

test('reaches to today and only previews, unless told otherwise', () => {
  expect(readDigestRequest(['--since', '2026-11-16'], TODAY)).toEqual({
    range: { since: '2026-11-16', until: TODAY },
    isQueued: false,
    folder: '.cache/digest',
  });
  expect(readDigestRequest(['--since=2026-11-09', '--until', '2026-11-15', '--queue', '--out', 'there'], TODAY)).toEqual({
    range: { since: '2026-11-09', until: '2026-11-15' },
    isQueued: true,
    folder: 'there',
  });
});

test.each([
  [[], `Say from which day on: ${HOW}`],
  [['--since', 'monday'], '--since is "monday", expected a day of the calendar as YYYY-MM-DD.'],
  [['--since', '2026-11-01', '--until', '2026-02-30'], '--until is "2026-02-30", expected a day of the calendar as YYYY-MM-DD.'],
  [
    ['--since', '2026-11-16', '--until', '2026-11-23'],
    '--until 2026-11-23 is after today, 2026-11-22: what is yet to come cannot be told.',
  ],
  [['--since', '2026-11-16', '--until', '2026-11-15'], '--since 2026-11-16 is after --until 2026-11-15: swap the two days.'],
  [['--sice', '2026-11-16'], `Unknown option '--sice'. The command is: ${HOW}`],
  [['2026-11-16'], expect.stringMatching(/^Unexpected argument '2026-11-16'\. .*The command is: /)],
])('says what is wrong with %j', (words, fault) => {
  expect(readDigestRequest(words, TODAY)).toEqual(fault);
});
