import { type Call, ofCouple } from "./call";

/** For every procedure of the intake the input it asks for. */
export const intakeCalls: Readonly<Record<string, Call>> = {
  "intake.choices": { input: ofCouple },
  "intake.send": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      papers: [],
      worksheets: [],
      measures: ["sdqs"],
      values: {},
    }),
  },
  "intake.get": { input: ofCouple },
  "intake.list": { input: () => ({ after: null }) },
  "intake.getOwn": {},
};
