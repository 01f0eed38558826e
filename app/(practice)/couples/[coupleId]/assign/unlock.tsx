import { Checkbox } from "@/app/_components/checkbox";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";

type Props = {
  /** What must be so before it is given. */
  when: string;
  mayUnlock: boolean;
  isUnlocked: boolean;
  onChange: (isUnlocked: boolean) => void;
  error: string | undefined;
};

/** The therapist of record's own word that a couple is ready for this one. */
export function Unlock({
  when,
  mayUnlock,
  isUnlocked,
  onChange,
  error,
}: Props) {
  if (!mayUnlock) {
    return (
      <Notice icon="hold" title="The therapist of record gives this one">
        It is for couples who are ready for it. You can look through the
        questions here.
      </Notice>
    );
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="field-legend">Before you give it</legend>
      <Checkbox
        name="isUnlocked"
        label={when}
        help="Neither of them is asked or told. That you said so is kept in the audit trail."
        checked={isUnlocked}
        onChange={(event) => onChange(event.target.checked)}
        aria-invalid={error ? true : undefined}
      />
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
