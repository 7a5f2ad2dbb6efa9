import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Tells of an address of the network, such as 192.0.2.1, whether it may be asked. */
export type AddressRule = (address: string) => boolean;

/** Thrown when a host is, or leads to, a place that only this machine or its own network can reach. */
export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`${host} is no place of the public web`);
    this.name = 'PrivateAddressError';
  }
}

/**
 * Allows what anybody on the internet could reach, and nothing else: not this machine, not its network, not the address under which clouds
 * tell a machine its secrets (169.254.169.254), and none of them in the clothes of IPv6.
 */
export const isPublicAddress: AddressRule = (address) => ipaddr.process(address.replace(/%.*$/, '')).range() === 'unicast';

/**
 * Makes a look-up of host names that gives allowed addresses alone. The check is on what is connected to, and not on the name: a name can
 * lead somewhere else each time it is asked for.
 */
export function lookUpWhere(isAllowed: AddressRule): LookupFunction {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '');
      const refused = addresses.find(({ address }) => !isAllowed(address));
      const first: LookupAddress | undefined = addresses[0];
      if (refused !== undefined || first === undefined) return answer(new PrivateAddressError(host), '');
      return options.all === true ? answer(null, addresses) : answer(null, first.address, first.family);
    });
  };
}

/** Tells whether a host that is written as an address of the network may be asked; names are for the look-up. */
export function isAllowedHost(hostname: string, isAllowed: AddressRule): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 || isAllowed(bare);
}
