import { env } from "./env";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The public address; on one's own machine, by whichever of its names it was opened. */
export function isOwnOrigin(origin: string | null): boolean {
  if (!origin) return false;
  const own = new URL(env.HOLDFAST_PUBLIC_URL);
  if (origin === own.origin) return true;
  if (!LOOPBACK.has(own.hostname) || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  return (
    LOOPBACK.has(hostname) && protocol === own.protocol && port === own.port
  );
}

/** True for a request that only a page of ours can have sent. */
export function isFromOurPages(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return isOwnOrigin(headers.get("origin"));
}

/** Whoever connected to the nearest proxy, which wrote it last; what came before can be made up. */
export function addressOf(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last && last.length <= 45 && /^[0-9a-fA-F.:]+$/.test(last)
    ? last
    : null;
}

export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get("cookie")?.split(";") ?? []) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
