import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";

/** A day that is chosen, or the next session's, which can still be moved. */
export type Due = { dueOn: string; beforeSession: boolean };

export type NextSession = { id: string; words: string } | null;

type Props = {
  due: Due;
  onDue: (due: Due) => void;
  next: NextSession;
  today: string;
  error: readonly string[] | undefined;
};

export function DueField({ due, onDue, next, today, error }: Props) {
  const isBefore = due.beforeSession && next !== null;
  return (
    <div className="grid gap-3">
      {!isBefore && (
        <Field
          label="Due"
          optional
          type="date"
          name="dueOn"
          min={today}
          value={due.dueOn}
          onChange={(event) => onDue({ ...due, dueOn: event.target.value })}
          error={error}
        />
      )}
      {next && (
        <Checkbox
          name="beforeSession"
          label="Due before the next session"
          help={`${next.words}. If the session moves, the day moves with it.`}
          checked={due.beforeSession}
          onChange={(event) =>
            onDue({ ...due, beforeSession: event.target.checked })
          }
        />
      )}
      {isBefore && error?.[0] && <FieldError>{error[0]}</FieldError>}
    </div>
  );
}

/** What is sent of it. */
export const dueInput = (due: Due, next: NextSession) =>
  due.beforeSession && next
    ? { dueOn: null, sessionId: next.id }
    : { dueOn: due.dueOn || null };

/** What is sent where something stands already: left as it was, it keeps its session. */
export function changedDue(due: Due, standing: Due, next: NextSession) {
  const isSame =
    due.beforeSession === standing.beforeSession &&
    due.dueOn === standing.dueOn;
  return isSame
    ? { dueOn: due.dueOn || null }
    : { sessionId: null, ...dueInput(due, next) };
}
