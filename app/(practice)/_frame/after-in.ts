const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** After whom a list goes on, as its address says; anything else begins at the start. */
export const afterIn = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && ID.test(value) ? value : null;
