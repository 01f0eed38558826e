import dynamic from "next/dynamic";

import type { Field } from "@/server/worksheets/field-definition";

/** What a first question seldom is: fetched when it comes near, never before one can begin. */
const load = {
  rank: () => import("./rank-control"),
  pairs: () => import("./pairs-control"),
  matrix: () => import("./matrix-control"),
  list: () => import("./list-control"),
  emotion: () => import("./emotion-control"),
  body: () => import("./body-control"),
  plan: () => import("./plan-control"),
  check: () => import("./check-control"),
  timer: () => import("./timer-control"),
  datetime: () => import("./datetime-control"),
  grid: () => import("./grid-control"),
  int: () => import("./number-control"),
  date: () => import("./date-control"),
  pick: () => import("./pick-control"),
  multi: () => import("./multi-control"),
  poles: () => import("./pole-row"),
  upload: () => import("./upload-control"),
  built: () => import("./built-sentence"),
};

export const RankControl = dynamic(() =>
  load.rank().then((file) => file.RankControl),
);
export const PairsControl = dynamic(() =>
  load.pairs().then((file) => file.PairsControl),
);
export const MatrixControl = dynamic(() =>
  load.matrix().then((file) => file.MatrixControl),
);
export const ListControl = dynamic(() =>
  load.list().then((file) => file.ListControl),
);
export const EmotionControl = dynamic(() =>
  load.emotion().then((file) => file.EmotionControl),
);
export const BodyControl = dynamic(() =>
  load.body().then((file) => file.BodyControl),
);
export const PlanControl = dynamic(() =>
  load.plan().then((file) => file.PlanControl),
);
export const CheckControl = dynamic(() =>
  load.check().then((file) => file.CheckControl),
);
export const TimerControl = dynamic(() =>
  load.timer().then((file) => file.TimerControl),
);
export const DatetimeControl = dynamic(() =>
  load.datetime().then((file) => file.DatetimeControl),
);

export const GridControl = dynamic(() =>
  load.grid().then((file) => file.GridControl),
);
export const NumberControl = dynamic(() =>
  load.int().then((file) => file.NumberControl),
);
export const DateControl = dynamic(() =>
  load.date().then((file) => file.DateControl),
);
export const PickControl = dynamic(() =>
  load.pick().then((file) => file.PickControl),
);
export const MultiControl = dynamic(() =>
  load.multi().then((file) => file.MultiControl),
);
export const UploadControl = dynamic(() =>
  load.upload().then((file) => file.UploadControl),
);
export const PoleRow = dynamic(() => load.poles().then((file) => file.PoleRow));
export const BuiltSentence = dynamic(() =>
  load.built().then((file) => file.BuiltSentence),
);

const isHeavy = (type: string): type is keyof typeof load => type in load;

/** What these will need, before they are shown and before the connection may be gone. */
export function fetchControls(fields: readonly Field[]) {
  const types = fields.flatMap((field) => {
    if (field.type === "text") return field.builds ? "built" : field.type;
    if (field.type === "single") return field.poles ? "poles" : field.type;
    return field.type === "list"
      ? [field.type, ...field.item.map((item) => item.type)]
      : field.type;
  });
  for (const type of new Set(types)) {
    // Offline, the next visit fetches it; the question itself asks again when it is shown.
    if (isHeavy(type)) load[type]().catch(() => undefined);
  }
}
