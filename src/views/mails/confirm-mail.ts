import { escapeMarkup, replaceForbidden } from '../markup.ts';
import { wordCount } from '../wording.ts';
import type { MailWords } from './mail-words.ts';
import { writeLink, writeMailPage, writeParagraph } from './write-mail-page.ts';

/** What the mail says that asks whether an address is its reader's. */
export interface ConfirmMail {
  readonly siteName: string;
  /** Address of the site, which tells where the mail is from. */
  readonly siteUrl: string;
  /** Page with the button that confirms. */
  readonly link: string;
  /** How long the link works. */
  readonly hours: number;
}

/** Words of the mail that asks whether an address is its reader's. The name of the site is the only thing in it that somebody chose. */
export function writeConfirmMail({ siteName, siteUrl, link, hours }: ConfirmMail): MailWords {
  const title = 'Confirm your address';
  const opening = `Someone, most likely you, asked for the weekly verdicts of ${siteName} with this address.`;
  const deed = 'Open this page and press its button to get them:';
  const rest = [
    `The link works for ${wordCount(hours, 'hour')}.`,
    'If it was not you, do nothing: no further mail comes, and the address is forgotten.',
  ].join(' ');
  return {
    subject: `${title} for ${siteName}`,
    html: writeMailPage({
      title,
      siteName,
      opening,
      body: [
        writeParagraph(escapeMarkup(opening)),
        writeParagraph(writeLink(link, 'Confirm this address', 'button')),
        writeParagraph(`Or open this address: ${writeLink(link, escapeMarkup(link))}`, 'quiet'),
        writeParagraph(escapeMarkup(rest), 'quiet'),
      ].join('\n'),
      foot: writeLink(siteUrl, escapeMarkup(siteUrl)),
    }),
    text: replaceForbidden([opening, `${deed}\n\n${link}`, rest, `-- \n${siteName}\n${siteUrl}`].join('\n\n') + '\n'),
  };
}

/** What the mail says to a reader who signs up again. */
export interface ConfirmedMail {
  readonly siteName: string;
  readonly siteUrl: string;
  readonly unsubscribeLink: string;
}

/** Words of the mail to somebody who signed up again and need not confirm. */
export function writeConfirmedMail({ siteName, siteUrl, unsubscribeLink }: ConfirmedMail): MailWords {
  const title = 'You get it already';
  const opening = `Someone, most likely you, asked for the weekly verdicts of ${siteName} with this address, which gets them already.`;
  const rest = 'There is nothing to do.';
  return {
    subject: `${siteName}: you get the weekly verdicts already`,
    html: writeMailPage({
      title,
      siteName,
      opening,
      body: [writeParagraph(escapeMarkup(opening)), writeParagraph(rest)].join('\n'),
      foot: `${writeLink(siteUrl, escapeMarkup(siteUrl))} · ${writeLink(unsubscribeLink, 'Unsubscribe')}`,
    }),
    text: replaceForbidden([opening, rest, `-- \n${siteName}\n${siteUrl}\nUnsubscribe: ${unsubscribeLink}`].join('\n\n') + '\n'),
  };
}
