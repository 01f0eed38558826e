import type { Worksheet } from "@/server/worksheets/definition";

/** What the server hands out after the password. */
export type OpenedTool = {
  form: Worksheet;
  note?: string | undefined;
  /** Whose questions they are. */
  credit: string;
  therapist: string;
};
