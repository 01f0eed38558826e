import type { OwnPart, Wait, Worksheet } from "./definition";
import type { FieldOf } from "./field-definition";
import { ownParts } from "./part-rules";

/** Why the wait was changed, in its writer's words: asked nowhere but where it is changed. */
export const WAIT_REASON = "wait_reason";

export type Waiting = {
  part: OwnPart;
  wait: Wait;
  lengths: { value: string; label: string; minutes: number }[];
};

/** What comes after a wait, if this worksheet has one. */
export function waitOf(worksheet: Worksheet): Waiting | null {
  const own = ownParts(worksheet);
  const part = own.find(({ wait }) => wait !== undefined);
  if (!part?.wait) return null;
  const { wait } = part;
  const asked = own
    .flatMap(({ fields }) => fields)
    .find(
      (field): field is FieldOf<"single"> =>
        field.type === "single" && field.key === wait.of,
    );
  const lengths = (asked?.options ?? []).map(({ value, label }) => ({
    value,
    label,
    minutes: Number(value),
  }));
  return { part, wait, lengths };
}

/** How long it lasts, in minutes, as it was chosen or as it is usual. */
export function waitMinutes({ wait, lengths }: Waiting, chosen: unknown) {
  const of = (value: unknown) =>
    lengths.find((length) => length.value === value)?.minutes;
  return of(chosen) ?? of(wait.usual) ?? null;
}

/** The worksheet as it is filled in until it is closed. */
export const beforeWait = (worksheet: Worksheet): Worksheet => ({
  ...worksheet,
  parts: worksheet.parts.filter(
    (part) => part.by === "joint" || part.wait === undefined,
  ),
});

/** What of a worksheet is asked where one's own part stands. */
export function asksNow(worksheet: Worksheet, hasWaited: boolean): Worksheet {
  if (waitOf(worksheet) === null) return worksheet;
  return hasWaited ? afterWait(worksheet) : beforeWait(worksheet);
}

/** The worksheet as it goes on once the wait is over. */
export const afterWait = (worksheet: Worksheet): Worksheet => ({
  ...worksheet,
  parts: ownParts(worksheet).filter(({ wait }) => wait !== undefined),
});
