import { Notice } from "@/app/_components/notice";

import type { Names } from "../../_words/homework-words";
import { promiseWords } from "./promise-words";
import type { TwoSidesRead } from "./side-note";

type Props = {
  promise: NonNullable<TwoSidesRead["promise"]>;
  names: Names;
};

/** Nothing is shown of either before both have ticked it in a copy of their own. */
export function PromiseFirst({ promise, names }: Props) {
  return (
    <Notice icon="hold" title={promiseWords(promise.yet, names)}>
      <p>
        “{promise.words}” stands at the end of each copy. Once both have
        finished one with it, you can show what you choose.
      </p>
    </Notice>
  );
}
