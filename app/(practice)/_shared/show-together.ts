import { TOGETHER } from "./shared-name";

/** Names the one chart that both agreed to look at; it ends when the screen is hidden again. */
export function showTogether(what: string | null): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  const age = what === null ? "; max-age=0" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface is missing in one of the browsers
  document.cookie = `${TOGETHER}=${what ?? ""}; path=/; samesite=strict${age}${secure}`;
}
