import { createContext } from "react";

/** A step may have pages of its own: true says that it turned one. */
export type StepTurn = { next: () => boolean; back: () => boolean };

/** Where a field that has pages hands over how to turn them. */
export const StepTurnPlace = createContext<(turn: StepTurn | null) => void>(
  () => undefined,
);
