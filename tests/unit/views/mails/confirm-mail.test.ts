import { expect, test } from 'vitest';
import { writeConfirmedMail, writeConfirmMail } from '#src/views/mails/confirm-mail.ts';

const SITE = { siteName: 'Pairs & <b>Co</b>', siteUrl: 'https://pairs.example/' };
const LINK = 'https://pairs.example/newsletter/confirm/?t=token';

test('asks whether the address is its reader’s, and says what happens when it is not', () => {
  const { subject, text, html } = writeConfirmMail({ ...SITE, link: LINK, hours: 48 });
  expect(subject).toBe('Confirm your address for Pairs & <b>Co</b>');
  expect(text).toBe(`Someone, most likely you, asked for the weekly verdicts of Pairs & <b>Co</b> with this address.

Open this page and press its button to get them:

${LINK}

The link works for 48 hours. If it was not you, do nothing: no further mail comes, and the address is forgotten.

-- 
Pairs & <b>Co</b>
https://pairs.example/
`);
  expect(html).toContain('<bdi>Pairs &amp; &lt;b&gt;Co&lt;/b&gt;</bdi>');
  expect(html).toContain(`<a href="${LINK}" class="button"`);
  expect(html).not.toContain('<b>');
});

test('tells whoever gets the newsletter already how to leave', () => {
  const { subject, text } = writeConfirmedMail({ ...SITE, unsubscribeLink: 'https://pairs.example/newsletter/unsubscribe/?s=a&k=b' });
  expect(subject).toBe('Pairs & <b>Co</b>: you get the weekly verdicts already');
  expect(text)
    .toBe(`Someone, most likely you, asked for the weekly verdicts of Pairs & <b>Co</b> with this address, which gets them already.

There is nothing to do.

-- 
Pairs & <b>Co</b>
https://pairs.example/
Unsubscribe: https://pairs.example/newsletter/unsubscribe/?s=a&k=b
`);
});
