import type { ComponentProps } from "react";

import { Preview } from "./preview";

type Props = ComponentProps<typeof Preview> & {
  /** One's own part alone, of which the therapist shows single answers. */
  isDecided: boolean;
};

/** Stands before the choice, and is all that the choice is about. */
export function WhatTheOtherSees({ isDecided, ...props }: Props) {
  const { other, therapist } = props;
  return (
    <>
      <h1 className="head mt-2 mb-1.5">
        {isDecided
          ? `This is all that ${other} could ever see`
          : `This is exactly what ${other} will see`}
      </h1>
      <p className="soft mb-4.5">
        {isDecided
          ? `${therapist} chooses with you which part of it, or none. Nothing else you wrote is included.`
          : "Nothing else you wrote is included."}
      </p>
      <Preview {...props} />
    </>
  );
}
