import { AudienceMark } from "@/app/_components/audience-mark";

import type { Names } from "../_words/homework-words";
import { Folded } from "./folded";

type Props = { clinicians: string; names: Names };

export function WhoCanRead({ clinicians, names }: Props) {
  return (
    <Folded title="Who can read this page">
      <p className="mt-3">
        <AudienceMark audience="clinicians" words={clinicians} />
      </p>
      <p className="small soft mt-2">
        Whoever runs the practice sees their names, who treats them, whether you
        gave both of them homework, their papers, and how many parts of the
        intake each has done. {names.a} and {names.b} see their own part, and
        together only what you opened for both.
      </p>
    </Folded>
  );
}
