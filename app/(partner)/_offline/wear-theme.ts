import { themeFrom } from "@/app/_components/theme";

/** The shell is kept without anybody's choice of colours; the browser still knows it. */
export function wearTheme(): void {
  const chosen = /(?:^|; )theme=(\w+)/.exec(document.cookie)?.[1];
  const theme = themeFrom(chosen);
  if (theme) document.documentElement.dataset.theme = theme;
}
