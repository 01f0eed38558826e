"use client";

import dynamic from "next/dynamic";

/** What comes once a part is finished: who writes it does not load it. */
export const ChangeAnswer = dynamic(() =>
  import("./change-answer").then((file) => file.ChangeAnswer),
);
export const ChoiceForm = dynamic(() =>
  import("./choice-form").then((file) => file.ChoiceForm),
);
