import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** Octets a mail address may have: RFC 5321, section 4.5.3.1.3, less the angle brackets around it. */
const ADDRESS_MOST = 254;
/** Octets before the `@`: RFC 5321, section 4.5.3.1.1. */
const LOCAL_MOST = 64;

const FAULT = 'email is expected to be a mail address, such as ada@example.org.';

/**
 * A mail address as a form's field of the type `email` takes it, with a full domain; an international domain becomes punycode, and case
 * stays only before the `@`. Nothing in it can end a header or add a second recipient: it holds no space, line break, comma or bracket.
 */
export const subscriberAddressSchema = z
  .string()
  .max(ADDRESS_MOST)
  // What spells a domain drops line breaks and what nobody sees: they are refused, not mended.
  .regex(/^[^\s\p{C}]*$/u, { error: FAULT })
  .transform(spellDomain)
  .pipe(z.email({ pattern: z.regexes.html5Email, error: FAULT }).max(ADDRESS_MOST).refine(isDeliverable, { error: FAULT }));

function spellDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const isAscii = /^[\x21-\x7e]*$/.test(domain);
  return address.slice(0, at + 1) + (isAscii ? domain.toLowerCase() : domainToASCII(domain));
}

/** The browsers' own rule lets a bare host, a number and doubled dots pass, to which no mail finds its way. */
function isDeliverable(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return local.length <= LOCAL_MOST && !/^\.|\.\.|\.$/.test(local) && /\.[a-z](?:[a-z0-9-]*[a-z0-9])$/.test(domain);
}
