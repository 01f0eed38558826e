import { isTextBox } from "@/app/_account/_unsent/text-box";
import { SaveState } from "@/app/_components/save-state";
import { useJoint } from "@/app/_joint/joint-live";
import { TwoTexts } from "@/app/_joint/two-texts";
import { Question } from "@/app/_worksheets/question";
import type { FieldOf } from "@/server/worksheets/field-definition";

/** How both mean to do it, in one place for both and kept like all that they write together. */
export function PlanOfDate({ field }: { field: FieldOf<"plan"> }) {
  const { keeper, together } = useJoint();
  const { key } = field;
  const conflict = together.conflicts.find(({ question }) => question === key);
  const [own = null, other = null] = conflict?.versions ?? [];
  const problem = together.refusals[key];
  return (
    <fieldset
      className="jar-plan"
      data-saved={keeper.isUnsent(key) ? undefined : ""}
      onFocus={({ target }) => {
        if (isTextBox(target)) keeper.typesIn(key);
      }}
      onBlur={() => keeper.typesIn(null)}
    >
      {conflict ? (
        <TwoTexts
          field={field}
          own={own}
          other={other}
          onKeep={(value) => keeper.settle(key, value)}
        />
      ) : (
        <Question
          together
          field={field}
          id={`joint-${key}`}
          level="part"
          value={together.answers[key] ?? undefined}
          onChange={(value) => keeper.write(key, value ?? null)}
          problems={problem ? [{ message: problem }] : []}
        />
      )}
      <SaveState state={together.saving} />
    </fieldset>
  );
}
