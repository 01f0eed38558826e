import { markSeen } from "@/server/day/mark-seen";
import { getAssignment } from "@/server/homework/get-assignment";
import { reopenResponse } from "@/server/homework/reopen-response";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { showLine } from "@/server/measures/show-line";
import { markChart, recordTotal } from "@/server/measures/write-entry";

import { type ActorName, TEAM } from "./actors";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { finish, given, typed } from "./homework-deeds";
import { endingTogether, givesFeedback, writes } from "./joint";
import { howIFeelLoved } from "./loved-answers";
import { formAnswers, sent } from "./measure-answers";
import { openSeen } from "./open-seen";
import { aPhoto, sendsPicture } from "./pictures";
import type { Safe } from "./secrets";
import { ana as sixKinds } from "./six-kinds-answers";
import { standingHomework } from "./standing";
import { someActs } from "./world-acts";
import { aDealtWithAlert, aSealedScreen, someReviews } from "./world-alerts";
import { someComments } from "./world-comments";
import type { Caller } from "./world-people";
import { rawSpots } from "./world-spots";

type Plan = Parameters<typeof given>[1];

type Hands = {
  therapist: Caller;
  ana: Caller;
  anaConfirmed: Caller;
  ben: Caller;
  coupleId: string;
};

const ANA = ["ana", "anaConfirmed"] as const;
const NOTE = "Read with care: ";
const LESS = "Only this: ";

/** Every state a worksheet can be in, each full of words that stand nowhere else. */
export async function aCouplesHomework(safe: Safe, hands: Hands) {
  const { word } = safe;
  const { therapist, ana, anaConfirmed, ben, coupleId } = hands;
  const give = (
    about: string,
    readers: readonly ActorName[],
    plan: Partial<Plan> = {},
  ) =>
    given(therapist, {
      coupleId,
      note: NOTE + word(`note of ${about}`, [...TEAM, ...readers]),
      smaller: {
        words:
          LESS + word(`smaller version of ${about}`, [...TEAM, ...readers]),
        minutes: 2,
      },
      ...plan,
    });
  const prep = { slug: "session-prep", sharing: "private" } as const;
  const both = [...ANA, "ben"] as const;

  const toDo = await give("the draft", both);
  // Whoever opens a worksheet has a letterbox from then on.
  for (const writer of [ana, ben])
    await getAssignment(writer, { assignmentId: toDo });
  await typed(
    ana,
    toDo,
    "moment",
    word("an earlier draft of Ana's", ANA, { isShownToNobody: true }),
  );
  await typed(ana, toDo, "moment", word("Ana's draft", ANA), 1);
  await typed(ana, toDo, "moment", word("Ana's rival text", ANA), 1);
  await typed(ben, toDo, "moment", word("Ben's draft", ["ben"]));

  const ready = await give("the reveal", both);
  await finish(
    ana,
    ready,
    areYouThere({
      moment: word("Ana's moment, shared and unopened", [...ANA, ...TEAM]),
      forTherapist: word("Ana's tail", ["anaConfirmed", ...TEAM]),
    }),
    "share",
  );
  await finish(
    ben,
    ready,
    areYouThere({
      moment: word("Ben's moment, for the session", ["ben", ...TEAM]),
      forTherapist: word("Ben's tail", TEAM),
    }),
    "in_session",
  );

  const held = await give("the pressed one", both);
  await finish(
    ana,
    held,
    areYouThere({
      moment: word("Ana's moment, under pressure", [...ANA, ...TEAM]),
      forTherapist: word("Ana's reason", ["anaConfirmed", ...TEAM]),
      free: "no",
    }),
    "share",
  );
  await finish(
    ben,
    held,
    areYouThere({ moment: word("Ben's moment, held", ["ben", ...TEAM]) }),
    "share",
  );

  const refused = await give("the kept one", both, {
    slug: "six-kinds-of-closeness",
  });
  await finish(
    ana,
    refused,
    {
      ...sixKinds,
      best_moment: word("Ana's best moment, kept private", [...ANA, ...TEAM]),
      hard_why: word("what is hard for Ana", ["anaConfirmed", ...TEAM]),
    },
    "private",
  );
  await markSeen(therapist, { assignmentId: refused, seat: "a", seen: true });

  const opened = await give("the opened one", both, {
    slug: "how-i-feel-loved",
  });
  const loved = (name: "Ana" | "Ben") => {
    const own: readonly ActorName[] = name === "Ana" ? ANA : ["ben"];
    return howIFeelLoved({
      wish: word(`${name}'s wish, opened`, [...both, ...TEAM]),
      touch: word(`${name}'s wish for touch, not opened`, [...own, ...TEAM]),
      offLimits: word(`what is not for ${name}`, [
        ...own.filter((who) => who === "anaConfirmed"),
        ...TEAM,
      ]),
    });
  };
  await finish(ana, opened, loved("Ana"), "share");
  await finish(ben, opened, loved("Ben"), "share");
  await openSeen(therapist, {
    assignmentId: opened,
    units: ["receive", "give", "specific"],
  });
  await endingTogether(opened);
  const all = [...both, ...TEAM];
  await writes(ana, opened, word("a name Ana gave, written over", all));
  await writes(ben, opened, word("the name that stands", all), { base: 1 });
  await writes(therapist, opened, word("a name written at once", all), {
    base: 1,
  });
  for (const sender of [ana, ben]) {
    const beside = word("what stands in a picture's own notes", [], {
      isShownToNobody: true,
    });
    const picture = await sendsPicture(
      sender,
      opened,
      await aPhoto({ words: beside }),
    );
    const words = word("what a picture shows", all);
    const value = { picture, words };
    await saveJointAnswer(sender, {
      assignmentId: opened,
      question: "picture",
      value,
      base: 0,
      sent: [],
    });
  }
  await givesFeedback(ana, opened, {
    free: "yes",
    words: word("what Ana says alone afterwards", TEAM),
  });
  await givesFeedback(ben, opened, {
    words: word("what Ben says alone afterwards", TEAM),
  });

  const shut = await give("the closed one", both);
  await finish(
    ana,
    shut,
    areYouThere({
      moment: word("Ana's moment, closed for good", [...ANA, ...TEAM]),
    }),
    "share",
  );
  await shutReveal(therapist, { assignmentId: shut });

  const edited = await give("the edited one", both);
  await finish(
    ana,
    edited,
    areYouThere({ moment: word("Ana's moment, in her hands again", ANA) }),
    "share",
  );
  await reopenResponse(anaConfirmed, { assignmentId: edited });

  const takenBack = await give("the one taken back", []);
  await typed(ana, takenBack, "moment", word("Ana's draft, taken back", ANA));
  await takeBackAssignment(therapist, {
    assignmentId: takenBack,
    takenBack: true,
  });

  const anasOwn = await give("Ana's preparation", ANA, { ...prep, who: "a" });
  await submit(ana, anasOwn, {
    on_mind: word("what is on Ana's mind", ["anaConfirmed", ...TEAM]),
    not_in_front: word("what Ana says alone", ["anaConfirmed", ...TEAM]),
    safe_today: "yes",
  });
  const bensOwn = await give("Ben's preparation", ["ben"], {
    ...prep,
    who: "b",
  });
  await typed(
    ben,
    bensOwn,
    "not_in_front",
    word("what Ben says alone, unfinished", ["ben"]),
  );

  const [anasMeasure = ""] = await sent(therapist, {
    coupleId,
    slug: "gad-7",
    who: "a",
  });
  await submit(ana, anasMeasure, formAnswers("gad-7", 1));
  const [shown = ""] = await sent(therapist, { coupleId, slug: "phq-2" });
  await submit(ana, shown, formAnswers("phq-2", 0));
  await showLine(therapist, {
    coupleId,
    seat: "a",
    slug: "phq-2",
    shown: true,
  });

  const onDay = "2026-01-05";
  const total = await recordTotal(therapist, {
    coupleId,
    seat: "a",
    name: word("what was measured elsewhere", TEAM),
    onDay,
    score: 4,
    note: word("a note beside a total", TEAM),
  });
  const mark = await markChart(therapist, {
    coupleId,
    onDay,
    words: word("a mark beside the lines", TEAM),
  });

  const [alert] = await admin<
    { id: string }[]
  >`select id from alerts where assignment_id = ${held}`;
  const dealtWith = await aDealtWithAlert(safe, hands);
  const spots = await rawSpots(safe, hands);
  const standing = await standingHomework(safe, hands);
  const comments = await someComments(safe, therapist, ready);
  const acts = await someActs(safe, hands, opened);
  const screenAlert = await aSealedScreen(safe, hands);
  await someReviews(safe, hands);
  return {
    assignments: {
      toDo,
      ready,
      held,
      refused,
      opened,
      shut,
      edited,
      takenBack,
      anasOwn,
      bensOwn,
      anasMeasure,
      pressed: dealtWith.assignmentId,
      ...spots,
      ...standing,
    },
    comments,
    acts,
    standing,
    entries: { total: total.entryId, mark: mark.entryId },
    alerts: {
      open: alert?.id ?? "",
      dealtWith: dealtWith.alertId,
      sealed: screenAlert,
    },
  };
}
