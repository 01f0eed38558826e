import { SHARED } from "./shared-name";
import { showTogether } from "./show-together";

/** Ends with the browser, so that a forgotten one hides too much and never too little. */
export function setShared(on: boolean): void {
  if (!on) showTogether(null);
  const secure = location.protocol === "https:" ? "; secure" : "";
  const age = on ? "" : "; max-age=0";
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface is missing in one of the browsers
  document.cookie = `${SHARED}=${on ? "1" : ""}; path=/; samesite=strict${age}${secure}`;
}
