/** Names the practice whose list this browser has put away; holds nothing else. */
export const PUT_AWAY = "start-list";

const YEAR = 365 * 24 * 60 * 60;

export function putAway(practiceId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `${PUT_AWAY}=${practiceId}; path=/; max-age=${YEAR}; samesite=lax`;
}
