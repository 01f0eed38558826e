/** What somebody can fill in for themselves and their therapist alone. The same list for everybody, always. */
export const TOOLS = [
  { tool: "check-1", title: "Personal check 1", minutes: 3 },
  { tool: "check-2", title: "Personal check 2", minutes: 8 },
  { tool: "reflection-4", title: "Personal reflection 4", minutes: 20 },
] as const;

export type Tool = (typeof TOOLS)[number]["tool"];

/** Its name on every page: it says nothing of what is asked. */
export const titleOf = (tool: Tool): string =>
  TOOLS.find((one) => one.tool === tool)?.title ?? "";
