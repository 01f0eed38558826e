import { env } from "./env";

/** An address of this deployment, as a mail or a link tells it. */
export const appUrl = (path: `/${string}`): string =>
  new URL(path, env.HOLDFAST_PUBLIC_URL).href;
