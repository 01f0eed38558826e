import { setPageCookie } from "@/app/_lib/page-cookie";

import { TOGETHER } from "./shared-name";

/** Names the one chart that both agreed to look at; it ends when the screen is hidden again. */
export const showTogether = (what: string | null): void =>
  setPageCookie(TOGETHER, what);
