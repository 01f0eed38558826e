import { dateFormat } from "./date-format";

/** "2:00 pm", the one way in which Holdfast says a time. */
export const timeOfDay = (moment: Date, timeZone: string): string =>
  dateFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" })
    .format(moment)
    .replace(/\s/g, " ")
    .toLowerCase();
