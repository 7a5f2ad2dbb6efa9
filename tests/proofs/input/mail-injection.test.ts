import fc from 'fast-check';
import { expect } from 'vitest';
import { openMailBox } from '../../unit/service/newsletter/sent-mails.ts';
import { runService } from '../../unit/service/running-service.ts';
import { IS_LONG, proof, SEED } from '../proof.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    'ada',
    '.',
    '+',
    '@',
    '@readers.example',
    'readers.example',
    '\r\n',
    '\n',
    '\r',
    '%0d%0aBcc: c@d.example',
    '\r\nBcc: c@d.example',
    '\nX-In: 1',
  ],
  ...[
    ', c@d.example',
    ';',
    ' ',
    '<',
    '>',
    '"',
    '\\',
    '(x)',
    ':',
    '\0',
    '\u2028',
    'ü',
    '\u202e',
    '=?utf-8?q?=0D=0ABcc:?=',
    '|sh',
    '`id`',
    '/../',
    "'",
  ],
);
const address = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.tuple(piece, piece, piece).map(([one, two, three]) => `ada${one}${two}${three}@readers.example`),
  // Most of these are taken.
  fc
    .tuple(fc.constantFrom('+', '.', "'", '=?utf-8?q?', '|sh', '`id`', '/', '&', '$(id)', '{'), fc.nat(9999))
    .map(([text, number]) => `ada${number}${text}b@readers.example`),
);

const ADDRESSES = IS_LONG ? 2000 : 150;

proof(
  `sends no mail but the one it means to whoever signs up, of ${ADDRESSES} addresses`,
  { seconds: IS_LONG ? 600 : 60 },
  async ({ undo, tell }) => {
    const box = await openMailBox();
    undo(() => box.close());
    const running = await runService({ settings: { smtpUrl: `${box.smtpUrl}?rateLimit=500` } });
    undo(() => running.close());
    const taken = new Set<string>();
    for (const email of new Set(fc.sample(address, { numRuns: ADDRESSES, seed: SEED }))) {
      const json = await running.ask('/newsletter/', { method: 'POST', body: { email } });
      const form = await running.ask('/newsletter/', { method: 'POST', body: new URLSearchParams({ email }) });
      expect([email, [202, 422].includes(json.status), form.status]).toEqual([email, true, 303]);
      if (json.status === 202) taken.add(email.toLowerCase());
    }
    await running.ask('/newsletter/', { method: 'POST', body: { email: 'last@readers.example' } });
    const mails = await box.waitFor(taken.size + 1);
    for (const { to, text } of mails) {
      const [head = ''] = text.split('\r\n\r\n');
      const names = head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
      expect([to.length, names.filter((name) => ['to', 'cc', 'bcc', 'x-in', 'from', 'subject'].includes(name)).sort()]).toEqual([
        1,
        ['from', 'subject', 'to'],
      ]);
      expect(head).toContain(`To: ${to[0] ?? ''}\r\n`);
    }
    expect(mails.length).toBe(taken.size + 1);
    tell(`${ADDRESSES} addresses, ${taken.size} taken, ${mails.length} mails of one recipient`);
  },
);
