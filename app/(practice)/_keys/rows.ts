const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(
    (row) => row.offsetParent !== null,
  );

/** The row to go on with when this one goes: the next, else the one before. */
export function rowAfter(place: Element | null): HTMLElement | null {
  const own = place?.querySelector<HTMLElement>("[data-row]");
  const all = rows();
  const at = own ? all.indexOf(own) : -1;
  return all[at + 1] ?? all[at - 1] ?? null;
}

const here = () => document.activeElement?.closest("li") ?? null;

/** From row to row; from anywhere else to the first one. */
export function moveBy(step: 1 | -1): void {
  const all = rows();
  const own = here()?.querySelector<HTMLElement>("[data-row]");
  const at = own ? all.indexOf(own) : -1;
  const next = at < 0 ? all[0] : all[at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const offers = (place: ParentNode | null, key: string) =>
  place?.querySelector<HTMLElement>(`[data-key="${key}"]`);

/** The brief of the couple a row is about: every row leads to a page of theirs. */
function briefOf(row: Element | null) {
  const to = row?.querySelector("[data-row]")?.getAttribute("href");
  const couple = to?.match(/^\/couples\/[\w-]+/)?.[0];
  if (!couple) return null;
  return document.querySelector<HTMLElement>(
    `[data-key="b"][href^="${couple}/"]`,
  );
}

/** Presses what the page offers under this key: in the row one stands on, else anywhere. */
export function pressOn(key: "e" | "a" | "b" | "v"): void {
  const row = here();
  const found = {
    e: () => offers(row, key),
    v: () => offers(row ?? document, key),
    b: () => briefOf(row) ?? (row ? null : offers(document, key)),
    a: () => offers(document, key),
  }[key]();
  found?.click();
}
