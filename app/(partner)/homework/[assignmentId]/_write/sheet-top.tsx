import { InDanger } from "../_wait/in-danger";
import { MessageAgain } from "../_wait/message-again";
import type { Part } from "./part";

/** Stands over every step: who can help now, and what was closed for a while. */
export function SheetTop({ part }: { part: Part }) {
  const { worksheet, help, again, seat, therapist } = part;

  return (
    <>
      {worksheet.danger && <InDanger words={worksheet.danger} help={help} />}
      {again && <MessageAgain {...again} seat={seat} therapist={therapist} />}
    </>
  );
}
