/** Who sent a request, as far as the service looks. */
export interface Client {
  /** Address as a trusted proxy reports it, else the connection's own. Kept nowhere. */
  readonly address: string;
  /** Network of the address: `192.0.2.0/24`, `2001:db8:7::/48`; IPv4 inside IPv6 counts as IPv4. */
  readonly network: string;
  /** Whether it came over TLS, here or at a trusted proxy. */
  readonly isSecure: boolean;
  /** Whether it came from this machine itself, through no proxy. */
  readonly isLoopback: boolean;
  /** Scheme and host it was sent to, as a trusted proxy reports them: `https://pairwise.example`. */
  readonly origin: string;
}
