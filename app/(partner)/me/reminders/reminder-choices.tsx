"use client";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Notice } from "@/app/_components/notice";
import { QuietFields } from "@/app/_components/quiet-fields";
import { Select } from "@/app/_components/select";
import { HOURS } from "@/app/_lib/hours";

import { askedWords, eachWords, zoneWords } from "./choice-words";
import { type Choice, useChoice } from "./use-choice";

type Props = {
  choice: Choice;
  practice: {
    isOn: boolean;
    daysBefore: number;
    most: number;
    timeZone: string;
  };
  zones: readonly string[];
};

const DAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label, at) => ({ value: String(at + 1), label }));

export function ReminderChoices({ choice: saved, practice, zones }: Props) {
  const { choice, problem, failure, change, again } = useChoice(saved);
  const { how, timeZone, quiet, weekly } = choice;

  return (
    <div className="grid gap-7">
      <ChoiceCards
        legend="How often"
        name="how"
        value={how}
        onChange={(value) => change({ how: value })}
        choices={[
          {
            value: "asked",
            label: "Leave it to my therapist",
            detail: askedWords(practice),
          },
          {
            value: "each",
            label: "For each worksheet",
            detail: eachWords(practice),
          },
          {
            value: "weekly",
            label: "Once a week",
            detail: "One mail, and only if you have something to do.",
          },
          {
            value: "off",
            label: "None",
            detail: "You are still told once when something new is there.",
          },
        ]}
      />
      {how === "weekly" && (
        <div className="grid grid-cols-2 gap-3">
          <Select
            label="Day"
            name="weeklyDay"
            options={DAYS}
            value={String(weekly.day)}
            onChange={(event) =>
              change({ weekly: { ...weekly, day: Number(event.target.value) } })
            }
          />
          <Select
            label="Time"
            name="weeklyHour"
            options={HOURS}
            value={String(weekly.hour)}
            onChange={(event) =>
              change({
                weekly: { ...weekly, hour: Number(event.target.value) },
              })
            }
          />
        </div>
      )}
      {how !== "off" && (
        <>
          <QuietFields
            quiet={quiet}
            onQuiet={(hours) => change({ quiet: hours })}
            error={problem}
          />
          <Select
            label="Your time zone"
            name="timeZone"
            help="Your phone’s own is never read."
            options={[
              {
                value: "",
                label: `As your practice, ${zoneWords(practice.timeZone)}`,
              },
              ...zones.map((value) => ({
                value,
                label: value.replaceAll("_", " "),
              })),
            ]}
            value={timeZone ?? ""}
            onChange={(event) =>
              change({ timeZone: event.target.value || null })
            }
          />
        </>
      )}
      {failure && (
        <Notice tone="alarm" icon="alert" live>
          {failure}
        </Notice>
      )}
      {failure && (
        <Button block onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}
