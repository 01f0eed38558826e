import { Temporal } from "temporal-polyfill";

const HOUR = 7;

/**
 * The first 07:00 on a practice's own clock after the last thing that stood in the way, so
 * that no opening points at anybody's tap. Written out once more in `sec.next_morning`.
 */
export function nextMorning(after: readonly Date[], timeZone: string): Date {
  const last = Math.max(...after.map((instant) => instant.getTime()));
  const local =
    Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(timeZone);
  const [today, tomorrow] = [0, 1].map((days) =>
    local
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({
        timeZone,
        plainTime: Temporal.PlainTime.from({ hour: HOUR }),
      }),
  );
  const morning = today && today.epochMilliseconds > last ? today : tomorrow;
  return new Date(morning?.epochMilliseconds ?? Number.NaN);
}
