/** No password, and nothing that is ticked or chosen. */
export const isTextBox = (
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    ["text", "email", "tel", "url"].includes(target.type) &&
    !target.autocomplete.endsWith("password"));

export const labelOf = ({
  labels,
}: HTMLInputElement | HTMLTextAreaElement): string =>
  labels?.[0]?.firstChild?.textContent?.trim() ?? "";
