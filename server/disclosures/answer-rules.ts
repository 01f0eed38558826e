import type { Worksheet } from "../worksheets/definition";
import type { Cell, Seat, TherapistRow } from "../worksheets/view-definition";

type Choice = "share" | "in_session" | "private";
type Answer = Exclude<TherapistRow, { kind: "heading" }>;
type Asked = { question: string; row: string | null };

/** Something stands there; left open, rather not said and not asked are no answer. */
const isSaid = ({ state }: Cell): boolean =>
  state === "text" || state === "lines" || state === "number";

/** Whether somebody wrote freely raises its own alert; it tells nothing of what they wrote. */
const WROTE_FREELY = "tail_free";

/** The other never reads it, or its author chose to keep all of it. */
export const isToldAlone = (
  row: TherapistRow,
  seat: Seat,
  choice: Choice | null,
): row is Answer =>
  row.kind === "answer" &&
  row.key !== WROTE_FREELY &&
  isSaid(row[seat]) &&
  (row.private || choice === "private");

/** The answer that is to be kept; null where nothing was told alone under this question. */
export const answerKept = (
  rows: readonly TherapistRow[],
  { seat, question, row }: Asked & { seat: Seat },
  choice: Choice | null,
): Answer | null =>
  rows
    .filter((one) => isToldAlone(one, seat, choice))
    .find((one) => one.key === question && one.row === row) ?? null;

/** Under which names this answer, or the row of it, may be opened for both. */
export const unitsOf = (worksheet: Worksheet, asked: Asked): string[] =>
  worksheet.share
    .filter(
      ({ field, row }) =>
        field === asked.question &&
        (asked.row === null || row === undefined || row === asked.row),
    )
    .map(({ unit }) => unit);

/** How many answers of a part nobody but its author and the care team reads. */
export const toldAloneIn = (
  rows: readonly TherapistRow[],
  seat: Seat,
  choice: Choice | null,
): number => rows.filter((row) => isToldAlone(row, seat, choice)).length;
