import { createHash } from "node:crypto";

import { storedHash } from "./tokens";

/** Who asks before anybody is signed in: where from, and in which browser. Neither proves anything. */
export type Visitor = {
  /** The network address; null where none is known, as for the demo's own set-up. */
  address: string | null;
  /** The browser's own random mark, from its cookie. */
  browser: string | null;
};

export const browserHash = ({ browser }: Visitor) =>
  browser === null ? null : storedHash(browser);

type Kind =
  | "sign_in"
  | "browser"
  | "address"
  | "link"
  | "inside"
  | "choose"
  | "reset"
  | "sign_up";

/** The name under which tries are counted: a digest, since what was typed is nobody's to read. */
export const bucket = (kind: Kind, ...what: string[]) =>
  `${kind}:${createHash("sha256").update(JSON.stringify(what)).digest("hex")}`;

/** One line of one household or office is one address, whatever device it is. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  if (address.startsWith("::ffff:")) return address.slice("::ffff:".length);
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  if (tail !== undefined) {
    const rest = tail.split(":").filter(Boolean).length;
    while (groups.length < 8 - rest) groups.push("0");
  }
  return groups.slice(0, 4).join(":");
}

/** The allowance of a visitor's network, where one is known. */
export const addressBucket = (kind: "address" | "sign_up", visitor: Visitor) =>
  visitor.address === null ? [] : [bucket(kind, networkOf(visitor.address))];
