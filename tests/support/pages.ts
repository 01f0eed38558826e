import { globSync } from "node:fs";
import { dirname } from "node:path";

import { cookieOf } from "./cookie";
import type { Caller } from "./world-people";

/** Every address there is a page at, as the folders of app/ say it. */
export const routes = globSync("app/**/page.tsx")
  .map((file) =>
    dirname(file)
      .replace(/^app/, "")
      .replaceAll(/\/\([^)]+\)/g, ""),
  )
  .map((route) => route || "/")
  .toSorted();

type Parts = Readonly<Record<string, readonly string[]>>;

/** A route with everything that could stand in its brackets. */
export function addresses(route: string, parts: Parts): string[] {
  const name = /\[(\w+)\]/.exec(route)?.[1];
  if (!name) return [route];
  const values = parts[name];
  if (!values) throw new Error(`Nothing is known to stand for [${name}].`);
  return values.flatMap((value) =>
    addresses(route.replace(`[${name}]`, value), parts),
  );
}

export type Page = {
  status: number;
  headers: Headers;
  /** Where it leads to instead, if anywhere. */
  location: string | null;
  text: string;
};

/** A line that was kept from an earlier test may be hung up on meanwhile. */
export const ANEW = { connection: "close" };

/** Opens a page as the browser of this person would, or as its next page fetches it. */
export async function visit(
  site: string,
  caller: Caller | null,
  address: string,
  headers: Record<string, string> = {},
): Promise<Page> {
  const answer = await fetch(site + address, {
    redirect: "manual",
    headers: {
      ...ANEW,
      // Packing and unpacking thousands of pages takes longer than making many of them.
      "accept-encoding": "identity",
      ...headers,
      ...(caller ? await cookieOf(caller.token) : {}),
    },
  });
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get("location"),
    text: await answer.text(),
  };
}

/** What lets this one answer's own scripts run. */
export const nonceOf = (headers: Headers): string =>
  /'nonce-([^']{20,})'/.exec(
    headers.get("content-security-policy") ?? "",
  )?.[1] ?? "";

const ROWS =
  /<script nonce="nonce">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/** The parts of a page come as they are ready, those that wait for nothing of each other in any order. */
function inOrder(text: string): string {
  const rows = [...text.matchAll(ROWS)].map(([, row = '""']) =>
    JSON.parse(row),
  );
  const sorted = rows.join("").split("\n").toSorted().join("\n");
  return text.replace(ROWS, "") + sorted;
}

/** A page without what is new in every answer. */
export const settled = ({ status, location, headers, text }: Page) => ({
  status,
  location,
  text: inOrder(text.replaceAll(nonceOf(headers), "nonce")),
});
