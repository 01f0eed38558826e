import { buttonClass } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import type { getPaper } from "@/server/consents/get-paper";

import { type Clock, momentWords } from "../../_words/when";
import { CheckKept } from "./check-kept";

type Record = Awaited<ReturnType<typeof getPaper>>["records"][number];

const HOW = {
  signed: "Signed",
  paper: "Signed on paper",
  refused: "Not signed",
  withdrawn: "Withdrawn",
} satisfies { [how in Record["how"]]: string };

const when = ({ at, onDay }: Record, clock: Clock) =>
  onDay ?? momentWords(at, clock);

/** Newest first; nothing here is ever changed. */
export const PaperRecords = ({
  records,
  clock,
}: {
  records: readonly Record[];
  clock: Clock;
}) => (
  <ul className="grid gap-5">
    {records.toReversed().map((record) => (
      <li key={record.signatureId} className="grid gap-2">
        <p>
          <b>{HOW[record.how]}</b>, {when(record, clock)}
          <br />
          <span className="small soft">
            Version {record.version}
            {record.isOfToday ? "" : ", an earlier text"}
            {record.zone &&
              `, signed on a clock of ${record.zone.replaceAll("_", " ")}`}
          </span>
        </p>
        {record.reason && <p className="words">{record.reason}</p>}
        {record.fileHash && (
          <>
            <a
              className={buttonClass({})}
              href={`/api/papers/${record.signatureId}`}
              download
            >
              <Icon name="text" />
              Download (PDF)
            </a>
            <CheckKept
              signatureId={record.signatureId}
              fileHash={record.fileHash}
            />
          </>
        )}
        {record.from && (
          <details>
            <summary className="small soft">From where it was signed</summary>
            <p className="small soft break-words">
              {record.from.address ?? "No network address known"}
              <br />
              {record.from.userAgent ?? "No browser known"}
              <br />
              Shown to whoever treats them, and to no partner.
            </p>
          </details>
        )}
      </li>
    ))}
  </ul>
);
