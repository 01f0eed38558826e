import { setPageCookie } from "@/app/_lib/page-cookie";

import { SHARED } from "./shared-name";
import { showTogether } from "./show-together";

/** Ends with the browser, so that a forgotten one hides too much and never too little. */
export function setShared(on: boolean): void {
  if (!on) showTogether(null);
  setPageCookie(SHARED, on ? "1" : null);
}
