export type Deed =
  | "find"
  | "help"
  | "next"
  | "previous"
  | "seen"
  | "brief"
  | "assign"
  | "view"
  | "share"
  | "unshare"
  | "today"
  | "couples"
  | "library"
  | "people"
  | "lock";

type Press = {
  key: string;
  /** Ctrl or ⌘. */
  isCommand: boolean;
  isAlt: boolean;
  isShift: boolean;
  /** In a field: letters belong to what is being written. */
  isTyping: boolean;
  /** A dialog stands over the page and has the keys. */
  isBelow: boolean;
};

type Standing = {
  /** G was pressed a moment ago. */
  isGoing: boolean;
  /** Single keys are on. */
  isOn: boolean;
};

const SINGLE: Record<string, Deed> = {
  j: "next",
  k: "previous",
  e: "seen",
  b: "brief",
  a: "assign",
  v: "view",
  "?": "help",
};

const PLACES: Record<string, Deed> = {
  t: "today",
  c: "couples",
  l: "library",
  p: "people",
};

export type Meant = { deed: Deed | null; isGoing: boolean };

const nothing: Meant = { deed: null, isGoing: false };

/** What a key means here and now. Single keys are off while typing and can be switched off. */
export function meant(press: Press, { isGoing, isOn }: Standing): Meant {
  const key = press.key.toLowerCase();
  if (press.isAlt) return nothing;
  if (press.isCommand) {
    if (key === "k") return { deed: "find", isGoing: false };
    return key === "l" ? { deed: "lock", isGoing: false } : nothing;
  }
  if (!isOn || press.isTyping || press.isBelow) return nothing;
  if (isGoing) return { deed: PLACES[key] ?? null, isGoing: false };
  // One letter hides; what brings it back is never pressed by chance.
  if (key === "s") {
    return { deed: press.isShift ? "unshare" : "share", isGoing: false };
  }
  if (key === "g") return { deed: null, isGoing: true };
  return { deed: SINGLE[key] ?? null, isGoing: false };
}

/** Every key there is, for the list under "?". */
export const ALL_KEYS: { keys: readonly string[]; words: string }[] = [
  { keys: ["Ctrl K"], words: "Find or do anything" },
  { keys: ["J", "K"], words: "Next row, row before" },
  { keys: ["Enter"], words: "Open the row" },
  { keys: ["E"], words: "Seen" },
  { keys: ["B"], words: "Brief: one page before the session" },
  { keys: ["A"], words: "Assign a worksheet to this couple" },
  { keys: ["V"], words: "View as a partner" },
  { keys: ["S"], words: "Safe to show" },
  { keys: ["Shift S"], words: "Show everything again" },
  { keys: ["G", "T"], words: "Go to Today" },
  { keys: ["G", "C"], words: "Go to Couples" },
  { keys: ["G", "L"], words: "Go to the library" },
  { keys: ["G", "P"], words: "Go to People" },
  { keys: ["Ctrl Enter"], words: "Assign or send what you are writing" },
  { keys: ["Ctrl L"], words: "Lock this screen" },
  { keys: ["?"], words: "All keys" },
];
