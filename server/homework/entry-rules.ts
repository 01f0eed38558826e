import type { Worksheet } from "../worksheets/definition";
import type { OwnState, Sharing } from "./rules";

const AGAIN_AND_AGAIN: readonly Worksheet["frequency"][] = [
  "daily",
  "as_needed",
];

/** Whether whoever is given it may begin it anew whenever they need it. Never what opens for both. */
export const staysOpen = (
  { frequency }: Pick<Worksheet, "frequency">,
  sharing: Sharing,
): boolean =>
  (sharing === "private" || sharing === "therapist_decides") &&
  AGAIN_AND_AGAIN.includes(frequency);

type Entry = {
  id: string;
  standingId: string | null;
  state: OwnState;
  hasBegun: boolean;
};

/** What their therapist gave; an entry that they began themselves is asked of nobody. */
export const isGiven = ({ id, standingId }: Pick<Entry, "id" | "standingId">) =>
  standingId === null || standingId === id;

/** Whether it is something to do: what was only opened and left without a word is not. */
export const isToDo = (entry: Entry): boolean =>
  entry.state === "choosing" ||
  entry.state === "together" ||
  (entry.state === "to_do" && (isGiven(entry) || entry.hasBegun));

/** The empty page that is taken up again, so that a second tap makes no second one. */
export const emptyEntry = <E extends Entry>(
  entries: readonly E[],
  standingId: string,
): E | undefined =>
  entries.find(
    (entry) =>
      entry.standingId === standingId &&
      entry.state === "to_do" &&
      !entry.hasBegun,
  );
