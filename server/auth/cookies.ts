import { env } from "../env";

const isHttps = () => env.HOLDFAST_PUBLIC_URL.startsWith("https:");

/** `__Host-` binds a cookie to this one host over https; plain http on localhost cannot carry it. */
export const namedCookie = (name: string) =>
  isHttps() ? `__Host-${name}` : name;

/** No other name may begin with this one: next-auth takes such cookies for pieces of it and clears them. */
export const sessionCookie = () => namedCookie("holdfast");
export const browserCookie = () => namedCookie("browser-holdfast");

export const SESSION_SECONDS = 12 * 60 * 60;
const BROWSER_SECONDS = 400 * 24 * 60 * 60;

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isHttps(),
});

function setCookie(name: string, value: string, seconds: number): string {
  const secure = isHttps() ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

export const withSession = (encoded: string) =>
  setCookie(sessionCookie(), encoded, SESSION_SECONDS);

export const withoutSession = () => setCookie(sessionCookie(), "", 0);

/** Marks a browser, so that who signed in here before keeps tries of their own. */
export const withBrowser = (mark: string) =>
  setCookie(browserCookie(), mark, BROWSER_SECONDS);
