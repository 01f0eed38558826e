import { buttonClass } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import type { getOwnPaper } from "@/server/consents/get-own-paper";

import { type Clock, longDay, signedWords } from "../../_words/days";
import { CheckFile } from "./check-file";

type Record = Awaited<ReturnType<typeof getOwnPaper>>["records"][number];

function title({ how, at, zone, onDay }: Record, clock: Clock): string {
  if (how === "signed")
    return `You signed this ${signedWords(at, zone, clock)}`;
  const day = onDay ? ` on ${longDay(onDay)}` : "";
  if (how === "paper") return `You signed this on paper${day}`;
  if (how === "refused") return `This was not signed${day}`;
  return `This was withdrawn${day}`;
}

/** What became of this paper, the newest first; each file to be kept and checked. */
export const SignedRecords = ({
  records,
  clock,
}: {
  records: readonly Record[];
  clock: Clock;
}) => (
  <section aria-labelledby="signed" className="grid gap-4">
    <h2 id="signed" className="title" tabIndex={-1}>
      {records.length === 1 ? "What you signed" : "All that became of it"}
    </h2>
    {records.toReversed().map((record) => (
      <div key={record.signatureId} className="card grid gap-3 px-5 py-4">
        <p>
          <b>{title(record, clock)}</b>
          <br />
          <span className="soft">
            Version {record.version}
            {record.isOfToday ? "" : ", an earlier text"}
          </span>
        </p>
        {record.fileHash && (
          <>
            <a
              className={buttonClass({ block: true })}
              href={`/api/papers/${record.signatureId}`}
              download
            >
              <Icon name="text" />
              Download your copy (PDF)
            </a>
            <CheckFile
              signatureId={record.signatureId}
              fileHash={record.fileHash}
            />
          </>
        )}
      </div>
    ))}
  </section>
);
