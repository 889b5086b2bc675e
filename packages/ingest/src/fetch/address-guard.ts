import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { DataError } from "../errors.ts";

/** Whether an address is one of the public network: not this machine, not its neighbours, not a cloud's metadata. */
export function isPublicAddress(address: string): boolean {
  // An IPv4 address in IPv6 clothes is judged as the IPv4 address that it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Refuses an address that is written as a number; a name is checked when it is looked up. */
export function refuseAddress(source: string, hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refusal(source, host);
}

/**
 * A lookup that hands out public addresses only.
 * The connection is made to the very address that was checked, so a second answer from the name server changes nothing.
 */
export function guardedLookup(source: string): LookupFunction {
  return (hostname, options, answer) => {
    lookupAll(hostname, options, (error, addresses) => {
      const allowed = addresses.filter(({ address }) => isPublicAddress(address));
      const first = allowed[0];
      if (error !== null) answer(error, "");
      else if (first === undefined) answer(refusal(source, hostname), "");
      else if (options.all === true) answer(null, allowed);
      else answer(null, first.address, first.family);
    });
  };
}

function lookupAll(
  hostname: string,
  options: LookupOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => answer(error, addresses ?? []));
}

function refusal(source: string, host: string): DataError {
  return new DataError(
    "address-refused",
    source,
    `${host} is a private or local address; allow private addresses if that is meant`,
  );
}
