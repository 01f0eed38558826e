import { authRouter } from "../auth/router";
import { briefRouter } from "../brief/router";
import { builderRouter } from "../builder/router";
import { calendarRouter } from "../calendar/router";
import { commentsRouter } from "../comments/router";
import { consentsRouter } from "../consents/router";
import { couplesRouter } from "../couples/router";
import { dayRouter } from "../day/router";
import { disclosuresRouter } from "../disclosures/router";
import { experimentsRouter } from "../experiments/router";
import { homeworkRouter } from "../homework/router";
import { intakeRouter } from "../intake/router";
import { jarRouter } from "../jar/router";
import { libraryRouter } from "../library/router";
import { measuresRouter } from "../measures/router";
import { pathwaysRouter } from "../pathways/router";
import { practicesRouter } from "../practices/router";
import { remindersRouter } from "../reminders/router";
import { safetyRouter } from "../safety/router";
import { router } from "./init";

/** The complete API: every verb, read or write, has its line in one of these. */
export const appRouter = router({
  auth: authRouter,
  brief: briefRouter,
  builder: builderRouter,
  calendar: calendarRouter,
  comments: commentsRouter,
  consents: consentsRouter,
  couples: couplesRouter,
  day: dayRouter,
  disclosures: disclosuresRouter,
  experiments: experimentsRouter,
  homework: homeworkRouter,
  intake: intakeRouter,
  jar: jarRouter,
  library: libraryRouter,
  measures: measuresRouter,
  pathways: pathwaysRouter,
  practices: practicesRouter,
  reminders: remindersRouter,
  safety: safetyRouter,
});

export type AppRouter = typeof appRouter;
