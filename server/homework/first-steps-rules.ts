export type StepKey =
  | "practice"
  | "therapist"
  | "couple"
  | "invitations"
  | "worksheet";

/** `coupleId` is where the step is taken, once there is a couple. */
export type FirstStep = {
  key: StepKey;
  done: boolean;
  coupleId: string | null;
};

export type Facts = {
  manages: boolean;
  treats: boolean;
  hasAddress: boolean;
  hasTherapist: boolean;
  coupleId: string | null;
  bothInvited: boolean;
  hasHomework: boolean;
};

/** From an empty practice to the first worksheet: only what this person can do, in order. */
export function firstSteps(facts: Facts): FirstStep[] {
  const { coupleId } = facts;
  const step = (key: StepKey, done: boolean): FirstStep => ({
    key,
    done,
    coupleId,
  });
  return [
    ...(facts.manages
      ? [
          step("practice", facts.hasAddress),
          step("therapist", facts.hasTherapist),
        ]
      : []),
    ...(facts.treats
      ? [
          step("couple", coupleId !== null),
          step("invitations", facts.bothInvited),
          step("worksheet", facts.hasHomework),
        ]
      : []),
  ];
}
