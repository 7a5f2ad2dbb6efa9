import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { composeMail, messageIdOf, UnfitMailError, type MailOrigin } from '#src/service/mail/compose-mail.ts';
import type { LeasedMail } from '#src/service/store/outbox-store.ts';
import { makeMail } from './outbox-mails.ts';

const ORIGIN: MailOrigin = { name: 'Pairs', url: 'https://pairs.example', from: null, key: Buffer.alloc(32, 7) };
const NOW = Date.UTC(2026, 10, 22, 10);

function lease(given: Partial<LeasedMail> = {}): LeasedMail {
  return { ...makeMail(), to: 'ada@readers.example', attempt: 1, ...given };
}

/** The mail as it goes over the wire. */
async function write(mail: LeasedMail, origin: MailOrigin = ORIGIN): Promise<string> {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transporter.sendMail(composeMail(mail, origin, NOW));
  return (message as Buffer).toString();
}

/** Names of the headers, in their order. */
function headerNames(source: string): readonly string[] {
  const [head = ''] = source.split('\r\n\r\n', 1);
  return head.split(/\r\n(?![ \t])/).map((line) => line.split(':', 1)[0] ?? '');
}

const NAMES = [
  'Auto-Submitted',
  'Precedence',
  'List-ID',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
];
const LISTED = {
  Precedence: 'bulk',
  'List-Id': '<newsletter.pairs.example>',
  'List-Unsubscribe':
    '<https://pairs.example/newsletter/unsubscribe/?s=AAAAAAAAAAAAAAAAAAAAAA&k=BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
} as const;

test('writes text and HTML with the headers that mail programs and lists ask for', async () => {
  const source = await write(lease({ headers: LISTED }));
  expect(headerNames(source)).toEqual(NAMES);
  const unfolded = source.replace(/\r\n(?=[ \t])/g, '');
  expect(unfolded).toMatch(/^Auto-Submitted: auto-generated\r\nPrecedence: bulk\r\nList-ID: <newsletter\.pairs\.example>\r\n/);
  for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post'] as const) expect(unfolded).toContain(`\r\n${name}: ${LISTED[name]}\r\n`);
  expect(unfolded).toContain('\r\nFrom: Pairs <newsletter@pairs.example>\r\nTo: ada@readers.example\r\nSubject: What changed\r\n');
  expect(unfolded).toContain(`\r\nMessage-ID: ${messageIdOf(lease(), ORIGIN)}\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n`);
  expect(unfolded).toMatch(/\r\nContent-Type: multipart\/alternative;/);
  expect(source.indexOf('Content-Type: text/plain; charset=utf-8')).toBeLessThan(source.indexOf('Content-Type: text/html; charset=utf-8'));
});

test('names a mail by its issue and subscriber alone, and names neither subscriber nor token', () => {
  const id = messageIdOf(lease(), ORIGIN);
  expect(id).toMatch(/^<digest-2026-11-22\.[0-9a-f]{24}@pairs\.example>$/);
  expect(messageIdOf(lease({ attempt: 9, subject: 'Other' }), ORIGIN)).toBe(id);
  expect(messageIdOf(lease({ subscriber: 'bob' }), ORIGIN)).not.toBe(id);
  expect(messageIdOf(lease({ issue: 'digest:2026-11-29' }), ORIGIN)).not.toBe(id);
  expect(messageIdOf(lease({ issue: 'confirm:ff00ff00' }), ORIGIN)).toMatch(/^<confirm\.[0-9a-f]{24}@pairs\.example>$/);
  expect(messageIdOf(lease({ issue: 'x>\r\nBcc: evil@x.example' }), ORIGIN)).toMatch(/^<mail\.[0-9a-f]{24}@pairs\.example>$/);
});

test('sends to one address, whatever the words of the mail are', async () => {
  const hostile = 'Nice\r\nBcc: evil@x.example\r\n\r\n<script>\u2028\u0000"quoted", evil@x.example';
  const source = await write(lease({ subject: hostile, headers: { ...LISTED, 'List-Id': hostile } }), { ...ORIGIN, name: hostile });
  expect(headerNames(source)).toEqual(NAMES);
  expect(composeMail(lease({ subject: hostile }), { ...ORIGIN, name: hostile }, NOW).envelope).toEqual({
    from: 'newsletter@pairs.example',
    to: 'ada@readers.example',
  });
});

test('adds no header for any text at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const crafted = `a\r\n${text}\rb\nX: y`;
      const source = await write(lease({ subject: crafted, headers: { ...LISTED, Precedence: crafted } }), { ...ORIGIN, name: crafted });
      expect(headerNames(source)).toEqual(NAMES);
    }),
    { numRuns: 100 },
  );
});

test.each([
  'ada@readers.example, evil@x.example',
  'ada@readers.example\r\nRCPT TO:<evil@x.example>',
  'ada@readers.example>',
  '"ada evil"@readers.example',
  'ada@readers.example\u0000',
  'ada @readers.example',
  'ada@@readers.example',
  '@readers.example',
  'ada',
  '',
])('refuses %j, which is no address', (to) => {
  expect(() => composeMail(lease({ to }), ORIGIN, NOW)).toThrow(new UnfitMailError('It has an address that is none.'));
});
