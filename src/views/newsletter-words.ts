import { SIGN_UP_MAILS } from '#src/community/rules.ts';
import { NEWSLETTER_ANSWERS, NEWSLETTER_PATH } from './newsletter-links.ts';

/** What one page of the newsletter says. */
export interface NewsletterWords {
  /** Last part of its address; nothing for the page that tells of the newsletter. */
  readonly slug: string | undefined;
  readonly title: string;
  /** The first is what the page is about. */
  readonly lines: readonly string[];
  /** What it asks for: an address, or the press of a button that sends back the link which led here. */
  readonly form: 'address' | { readonly button: string } | null;
}

/** Words every page of the newsletter, by what it promises and how long a link confirms an address. */
export function wordNewsletter(promise: string, confirmTime: string): readonly NewsletterWords[] {
  return [
    { slug: undefined, title: 'Newsletter', lines: [`${promise}.`], form: 'address' },
    ...wordAsking(confirmTime),
    ...wordConfirming(confirmTime),
    ...wordLeaving(),
  ];
}

function wordAsking(confirmTime: string): readonly NewsletterWords[] {
  return [
    {
      slug: slugOf(NEWSLETTER_ANSWERS.sent),
      title: 'Look into your inbox',
      lines: [
        'A mail is on its way to the address that you gave. Open the link in it and press the button there: the newsletter comes only then.',
        `An address that is on the list already is told so. Nothing after a few minutes? Look where your mail program puts spam. However often an address is asked for, we write to it once an hour at most, and ${SIGN_UP_MAILS} times within ${confirmTime}.`,
      ],
      form: null,
    },
    {
      slug: slugOf(NEWSLETTER_ANSWERS.notSent),
      title: 'That did not work',
      lines: [
        'Nothing was changed. Either your network has asked too often within a short time, or the newsletter is out of order for a moment. Go back and try again later.',
      ],
      form: null,
    },
  ];
}

function wordConfirming(confirmTime: string): readonly NewsletterWords[] {
  return [
    {
      slug: 'confirm',
      title: 'Confirm your address',
      lines: [
        'Press the button, and the newsletter comes to this address.',
        `You did not ask for it? Then leave this page: an address that nobody confirms is deleted within ${confirmTime}.`,
      ],
      form: { button: 'Confirm' },
    },
    {
      slug: slugOf(NEWSLETTER_ANSWERS.confirmed),
      title: 'You are on the list',
      lines: ['Your address is confirmed, and the next issue comes to it. Every issue has a link that ends the newsletter.'],
      form: null,
    },
    {
      slug: slugOf(NEWSLETTER_ANSWERS.expired),
      title: 'This link no longer works',
      lines: [
        `A link confirms an address for ${confirmTime}, and then no more. If you have pressed its button before, you are on the list and need not do anything. Otherwise ask for a new one.`,
      ],
      form: 'address',
    },
  ];
}

function wordLeaving(): readonly NewsletterWords[] {
  return [
    {
      slug: 'unsubscribe',
      title: 'Leave the newsletter',
      lines: ['Press the button, and your address is deleted at once. You need not say why.'],
      form: { button: 'Unsubscribe' },
    },
    {
      slug: slugOf(NEWSLETTER_ANSWERS.unsubscribed),
      title: 'You have left',
      lines: ['Your address is deleted, and no further issue comes to it. It was a slip, or you changed your mind? Sign up again.'],
      form: 'address',
    },
    {
      slug: slugOf(NEWSLETTER_ANSWERS.incomplete),
      title: 'This link is not whole',
      lines: [
        'Nothing was changed. Some mail programs break a long link in two: open it from the mail again, or copy all of it into the address bar.',
      ],
      form: null,
    },
  ];
}

function slugOf(path: string): string {
  return path.slice(NEWSLETTER_PATH.length, -1);
}
