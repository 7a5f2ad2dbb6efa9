import { isolateName } from '../isolate-name.ts';
import { replaceForbidden } from '../markup.ts';
import type { Digest, DigestEntry, DigestSection } from './build-digest.ts';

/** Writes an issue as plain text for whoever leaves by a link. */
export function writeDigestText({ title, opening, sections, site }: Digest, unsubscribeLink: string): string {
  const foot = [
    // The mark of a signature, which mail programs set apart: RFC 3676, section 4.3.
    '-- ',
    `You get this because this address was confirmed for the weekly verdicts of ${site.name}.`,
    `Unsubscribe: ${unsubscribeLink}`,
    `About the newsletter: ${site.newsletter}`,
    `Privacy: ${site.privacy}`,
  ];
  return replaceForbidden([`${site.name}\n${title}`, opening, ...sections.map(writeSection), foot.join('\n')].join('\n\n') + '\n');
}

function writeSection({ title, entries, rest }: DigestSection): string {
  return [title.toUpperCase(), ...entries.map(writeEntry), ...(rest ? [`${rest.words}\n  ${rest.href}`] : [])].join('\n\n');
}

function writeEntry({ href, names, words, details }: DigestEntry): string {
  const head = `* ${names.map(isolateName).join(' vs ')}: ${words}`;
  return [head, ...details, href].join('\n  ');
}
