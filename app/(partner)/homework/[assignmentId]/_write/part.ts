import type { Told } from "@/app/_homework/told";
import type { CrisisHelp } from "@/server/safety/crisis-definition";

import type { AskedField } from "@/server/worksheets/field-definition";

import type { Loaded } from "../../../_drafts/draft-queue";

/** What the page hands to the form: one's own part, and nothing of the other. */
export type Part = Loaded &
  Told & {
    id: string;
    /** What words that wait on this phone are sealed to. */
    letterbox: string | null;
    help: CrisisHelp;
    /** On the button of the last step. */
    end: string;
    before: readonly AskedField[];
    /** What was closed for a while and is read again. */
    again: { title: string; words: string } | null;
  };
