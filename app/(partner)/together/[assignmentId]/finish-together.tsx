"use client";

import { useRouter } from "next/navigation";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";

type Props = {
  assignmentId: string;
  therapist: string;
  /** Something else on the page comes first. */
  isSecond: boolean;
};

/** Says for both that it is done; nothing is lost by it, and all of it can still be written on. */
export function FinishTogether({ assignmentId, therapist, isSecond }: Props) {
  const page = useRouter();
  const call = useOneCall();
  const finish = async () => {
    await callApi("homework.finishTogether", { assignmentId });
    page.replace(`/opened/${assignmentId}`);
  };

  return (
    <div className="border-line mt-9 grid justify-items-start gap-3 border-t pt-5">
      <p id="finish-words" className="soft">
        When you two are through, say so. It then stands under Opened for both
        of you and {therapist}, and you can still write in it.
      </p>
      <Button
        kind={isSecond ? "quiet" : "main"}
        busy={call.busy}
        busyLabel="Moment"
        aria-describedby="finish-words"
        onClick={() => call.run(finish)}
      >
        We are finished
      </Button>
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
    </div>
  );
}
