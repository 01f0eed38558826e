/** A cookie that the page sets and the server draws by. Without `seconds` it ends with the browser; null takes it away. */
export function setPageCookie(
  name: string,
  value: string | null,
  seconds?: number,
): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  const kept = value === null ? 0 : seconds;
  const age = kept === undefined ? "" : `; max-age=${kept}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface is missing in one of the browsers
  document.cookie = `${name}=${value ?? ""}; path=/; samesite=strict${age}${secure}`;
}
