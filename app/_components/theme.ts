export type Theme = "light" | "dark";

/** Without a cookie the system decides. */
export function themeFrom(cookie: string | undefined): Theme | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
