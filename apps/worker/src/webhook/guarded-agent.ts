import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';

/** Thrown where an address isn't one that the world may reach. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** Whether an IP address is a public unicast one; IPv4 in IPv6 clothes is looked at as IPv4. */
export const isPublic = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
};

const refuse = (host: string): ForbiddenAddress => new ForbiddenAddress(`${host} isn’t a public address`);

// Every address that the name has must be public: one private among them is enough to refuse.
const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublic(address))) return done(refuse(host), '', 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };

/** Finds all addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Where connections may go; who finds the addresses of names, and how long that and connecting may take together, in milliseconds: 5 seconds, if nothing is said. */
export interface Ways {
  allowPrivate: boolean;
  resolve?: Resolve;
  connectWithin?: number;
}

/** An agent whose connections go to public addresses only, checked at the moment of connecting; `allowPrivate` lifts that. */
export const guardedAgent = ({ allowPrivate, resolve = lookup, connectWithin = 5_000 }: Ways): Agent => {
  const common = {
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 16_384,
    keepAliveTimeout: 4_000,
  };
  if (allowPrivate) return new Agent({ ...common, connectTimeout: connectWithin });
  const connect = buildConnector({ timeout: connectWithin, lookup: guardedLookup(resolve) });
  return new Agent({
    ...common,
    connect: (options, done) => {
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      if (ipaddr.isValid(literal) && !isPublic(literal)) return done(refuse(literal), null);
      connect(options, done);
    },
  });
};
