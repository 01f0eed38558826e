import type { Measure } from "./definition";
import type { ScoreSettings } from "./scoring";

export type Setting = {
  isOn: boolean;
  /** Null where the published one holds. */
  cutOff: number | null;
  escalates: boolean;
};

/** As it is until a practice says otherwise: an answer that names a graver severity is told at its gravest. */
export const asShipped = ({ flag }: Pick<Measure, "flag">): Setting => ({
  isOn: flag?.onByDefault ?? true,
  cutOff: null,
  escalates: true,
});

/** The cut-offs that were published for a measure, its usual one first; none where nobody may choose. */
export function cutOffChoices({ cutOff }: Pick<Measure, "cutOff">) {
  if (!cutOff?.choices?.length) return [];
  const usual = cutOff.choices.find(({ value }) => value === cutOff.value);
  const others = cutOff.choices.filter(({ value }) => value !== cutOff.value);
  return [
    { value: cutOff.value, label: usual?.label ?? "the usual one" },
    ...others,
  ];
}

/** The answer that raises the gravest alert, where a measure names one. */
export const gravestAnswer = ({ alerts }: Pick<Measure, "alerts">) => {
  const alert = alerts.find(
    (one) => one.when === "item" && one.escalates !== undefined,
  );
  return alert?.when === "item" && alert.escalates
    ? { item: alert.item, score: alert.escalates.score }
    : null;
};

/** Why a measure cannot be set like this; null when it can. */
export function settingProblem(
  measure: Pick<Measure, "cutOff" | "groups">,
  { isOn, cutOff }: Setting,
): string | null {
  if (isOn && measure.groups.length === 0) return "It has no questions here.";
  const values = cutOffChoices(measure).map(({ value }) => value);
  return cutOff === null || values.includes(cutOff)
    ? null
    : "Choose a cut-off from the list.";
}

export const scoreSettings = ({
  cutOff,
  escalates,
}: Setting): Pick<ScoreSettings, "cutOff" | "escalates"> => ({
  ...(cutOff !== null && { cutOff }),
  escalates,
});

/** What has changed, in fixed words for the record. */
export function settingChanges(
  slug: string,
  before: Setting,
  after: Setting,
): string[] {
  const said = [
    before.isOn !== after.isOn && (after.isOn ? "on" : "off"),
    before.cutOff !== after.cutOff &&
      `cut-off ${after.cutOff ?? "as published"}`,
    before.escalates !== after.escalates &&
      `gravest answer ${after.escalates ? "critical" : "high"}`,
  ];
  return said.flatMap((words) => (words ? [`${slug} ${words}`] : []));
}
