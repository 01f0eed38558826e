import { Notice } from "@/app/_components/notice";

import type { Names } from "../../_words/homework-words";
import type { TwoSidesRead } from "./side-note";

type Props = {
  promise: NonNullable<TwoSidesRead["promise"]>;
  names: Names;
};

/** Nothing is shown of either before both have ticked it in a copy of their own. */
export function PromiseFirst({ promise, names }: Props) {
  const [first, second] = promise.yet;
  const who =
    second || !first ? `${names.a} and ${names.b} have` : `${names[first]} has`;
  return (
    <Notice icon="hold" title={`${who} not ticked the promise yet`}>
      <p>
        “{promise.words}” stands at the end of each copy. Once both have
        finished one with it, you can show what you choose.
      </p>
    </Notice>
  );
}
