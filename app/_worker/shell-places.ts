const PLACES = [
  "beginning",
  "entries",
  "help",
  "homework",
  "landed",
  "me",
  "offline",
  "opened",
  "papers",
  "sign-in",
  "today",
  "together",
];

/** A partner's pages, and where they sign in; a therapist's are answered by the network or not at all. */
export const isShellPlace = (path: string): boolean =>
  PLACES.includes(path.split("/")[1] ?? "");
