"use client";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { SectionHead } from "@/app/_components/section-head";
import { useTRPCClient } from "@/app/_trpc/client";
import type { getSafetyRecord } from "@/server/safety/get-safety-record";

import { CloseReview } from "./close-review";
import { ReviewForm } from "./review-form";
import { useSealedChange } from "./use-sealed-change";

type Record = Awaited<ReturnType<typeof getSafetyRecord>>;

export type Whose = { coupleId: string; seat: "a" | "b"; name: string };

type Props = Whose & {
  record: Pick<Record, "review" | "isOfRecord" | "isRescreenDue">;
  /** The reader's full name, which signs. */
  signer: string;
  /** Since when it stands, in words. */
  since: string | null;
};

/** One person's safety mode. On no partner's screen does anything change by it. */
export function SafetyMode({ record, signer, since, ...whose }: Props) {
  const { coupleId, seat, name } = whose;
  const api = useTRPCClient();
  const change = useSealedChange(name);
  const { review, isOfRecord, isRescreenDue } = record;

  return (
    <section aria-labelledby="mode">
      <SectionHead
        id="mode"
        title="Safety mode"
        tone={review ? "alarm" : "plain"}
      />
      {isRescreenDue && (
        <p className="mt-2">
          {name} is due to be asked again. Ask both of them alike, in session,
          to fill in “Personal check 2”.
        </p>
      )}
      {review ? (
        <>
          <p className="soft mt-2">
            {since}.{" "}
            {review.blocks
              ? "Nothing that waits with the couple opens, and what touches, discloses or stirs up is not given."
              : "Work goes on with safeguards; what is held opens as you lift each hold."}{" "}
            Their screens look as before.
          </p>
          <ReviewForm key={since} {...whose} review={review} />
          <CloseReview {...whose} isOfRecord={isOfRecord} signer={signer} />
        </>
      ) : (
        <div className="mt-2">
          <p className="soft mb-4">
            It begins by itself with a sign of violence, and here by hand. Mails
            to {name} stop then, until you say that one is safe. Their screens
            look as before.
          </p>
          <Button
            busy={change.busy}
            onClick={() =>
              void change.run(
                () => api.safety.openReview.mutate({ coupleId, seat }),
                "Safety mode is on.",
              )
            }
          >
            Put {name} in safety mode
          </Button>
          {change.problem && <FieldError>{change.problem.message}</FieldError>}
          {change.dialog}
        </div>
      )}
    </section>
  );
}
