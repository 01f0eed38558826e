/*
 * The same files as in the fonts' style sheets: the bundler gives one file one
 * address, so that what is fetched early is what the styles ask for.
 */
const latin = [
  new URL(
    "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
    import.meta.url,
  ),
  new URL(
    "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
    import.meta.url,
  ),
];

export function FontPreload() {
  return latin.map(({ pathname }) => (
    <link
      key={pathname}
      rel="preload"
      as="font"
      type="font/woff2"
      href={pathname}
      crossOrigin="anonymous"
    />
  ));
}
