import ipaddr from 'ipaddr.js';

/** Names that proxy-addr knows for the networks of a machine, of a link, and of a private network. */
const NAMES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** Splits what stands between commas or spaces. */
export function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '');
}

/** Tells whether a text names a proxy's network: an address, a CIDR range that is not the whole of the Internet, or a name for some. */
export function isProxyNetwork(text: string): boolean {
  if (NAMES.includes(text)) return true;
  const [address = '', bits, ...further] = text.split('/');
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isAddress || address.includes('%') || further.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && ipaddr.isValidCIDR(text);
}
