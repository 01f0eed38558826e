import { invitationToken } from "@/server/auth/tokens";
import { inviteMember } from "@/server/practices/invite-member";

import { type ActorName, TEAM } from "./actors";
import { admin } from "./admin";
import { booked } from "./calendar";
import { inDays } from "./days";
import { aMark, aPlan } from "./measure-answers";
import { aDraftTitled, aRival } from "./own-worksheets";
import { sendsPacket } from "./packets";
import { aProgrammeInUse } from "./pathways";
import { aRepeat } from "./repeats";
import { aSafe } from "./secrets";
import { aSession, confirmed } from "./sessions";
import { aStanding } from "./standing";
import { aDisclosure, feedbackOf } from "./world-disclosures";
import { aCouplesHomework } from "./world-homework";
import { aJarInUse, aStrangersJar } from "./world-jar";
import { type IdKind, known, type Named } from "./world-names";
import { aNeighboursHomework } from "./world-neighbours";
import { aCouplesPapers, anothersPaper } from "./world-papers";
import { aWorldOfPeople, type Caller } from "./world-people";

/** Everything there is, in every state, with the ids by which somebody could ask for it. */
export async function aWorld() {
  const safe = aSafe();
  const people = await aWorldOfPeople(safe);
  const { accounts, couples, callerOf } = people;
  const { own, neighbours, newcomers, foreign } = couples;
  const handOf = (actor: Exclude<ActorName, "anonymous">) =>
    accounts[actor].caller;

  const homework = await aCouplesHomework(safe, {
    therapist: handOf("therapist"),
    ana: handOf("ana"),
    anaConfirmed: handOf("anaConfirmed"),
    ben: handOf("ben"),
    coupleId: own.coupleId,
  });
  const jar = await aJarInUse(safe, {
    therapist: handOf("therapist"),
    ana: handOf("ana"),
    ben: handOf("ben"),
    coupleId: own.coupleId,
  });
  const next = await aNeighboursHomework(safe, {
    therapist: handOf("colleague"),
    partner: handOf("neighbour"),
    coupleId: neighbours.coupleId,
    readers: ["colleague", "neighbour"],
  });
  const far = await aNeighboursHomework(safe, {
    therapist: handOf("stranger"),
    partner: handOf("strangersClient"),
    coupleId: foreign.coupleId,
    readers: ["stranger", "strangersClient"],
  });
  const farJar = await aStrangersJar(
    handOf("stranger"),
    handOf("strangersClient"),
    foreign.coupleId,
  );
  await sendsPacket(handOf("therapist"), own.coupleId, { papers: [] });
  const sure = async (person: { accountId: string }) =>
    confirmed(await aSession(person.accountId));
  const papers = await aCouplesPapers(safe, {
    owner: handOf("owner"),
    therapist: handOf("therapist"),
    ana: await sure(accounts.ana),
    ben: await sure(accounts.ben),
    coupleId: own.coupleId,
  });
  const nextPaper = await anothersPaper(
    handOf("colleague"),
    await sure(accounts.neighbour),
    neighbours.coupleId,
  );
  const farPaper = await anothersPaper(
    handOf("stranger"),
    await sure(accounts.strangersClient),
    foreign.coupleId,
  );
  const clinicians = [...TEAM, "colleague"] as const;
  const worksheets = {
    own: await aDraftTitled(
      handOf("therapist"),
      safe.word("title of a worksheet that is being written", clinicians, {
        storedIn: ["practice_worksheet_drafts.definition"],
      }),
    ),
    foreign: await aDraftTitled(
      handOf("stranger"),
      safe.word("title of another practice's worksheet", ["stranger"], {
        storedIn: ["practice_worksheet_drafts.definition"],
      }),
    ),
  };
  const invited = async (
    by: Caller,
    readers: readonly ActorName[],
    more: { isShownToNobody?: boolean } = {},
  ) => {
    const name = safe.word("address of somebody invited", readers, {
      storedIn: ["invitations.email"],
      ...more,
    });
    const email = `${name}@mail.example`;
    const made = await inviteMember(by, { email, roles: ["biller"] });
    const link = invitationToken(made.invitationId);
    safe.keep("link to a seat on the staff", link, ["mail"]);
    return made.invitationId;
  };

  for (const { practiceId, memberId } of [accounts.owner, accounts.stranger]) {
    await admin`insert into measure_settings (practice_id, slug, is_on, escalates, set_by)
      values (${practiceId}, 'phq-4', false, true, ${memberId})`;
  }
  const programmes = {
    own: await aProgrammeInUse(handOf("therapist"), own.coupleId),
    neighbours: await aProgrammeInUse(handOf("colleague"), neighbours.coupleId),
    foreign: await aProgrammeInUse(handOf("stranger"), foreign.coupleId),
  };
  const ids: Record<IdKind, Named> = {
    couple: {
      own: own.coupleId,
      newcomers: newcomers.coupleId,
      neighbours: neighbours.coupleId,
      foreign: foreign.coupleId,
    },
    partner: {
      ana: own.a.partnerId,
      ben: own.b.partnerId,
      newcomer: newcomers.partners.a,
      newcomerWithoutAddress: newcomers.partners.b,
      neighbour: neighbours.a.partnerId,
      foreign: foreign.a.partnerId,
    },
    assignment: {
      ...homework.assignments,
      jar: jar.assignmentId,
      neighbours: next.assignmentId,
      foreign: far.assignmentId,
    },
    alert: {
      ...homework.alerts,
      neighbours: next.alertId,
      foreign: far.alertId,
    },
    comment: {
      ...homework.comments,
      neighbours: next.commentId,
      foreign: far.commentId,
    },
    disclosure: {
      own: await aDisclosure(safe, {
        therapist: handOf("therapist"),
        coupleId: own.coupleId,
        readers: TEAM,
      }),
      neighbours: await aDisclosure(safe, {
        therapist: handOf("colleague"),
        coupleId: neighbours.coupleId,
        readers: ["colleague"],
      }),
      foreign: await aDisclosure(safe, {
        therapist: handOf("stranger"),
        coupleId: foreign.coupleId,
        readers: ["stranger"],
      }),
    },
    feedback: {
      anas: await feedbackOf(homework.assignments.opened, own.a.partnerId),
    },
    session: {
      own: await booked(handOf("therapist"), own.coupleId, inDays(5)),
      neighbours: await booked(
        handOf("colleague"),
        neighbours.coupleId,
        inDays(5),
      ),
      foreign: await booked(handOf("stranger"), foreign.coupleId, inDays(5)),
    },
    text: {
      own: await aRival(handOf("therapist"), worksheets.own),
      foreign: await aRival(handOf("stranger"), worksheets.foreign),
    },
    act: homework.acts,
    measurePlan: {
      own: await aPlan(handOf("therapist"), own.coupleId),
      neighbours: await aPlan(handOf("colleague"), neighbours.coupleId),
      foreign: await aPlan(handOf("stranger"), foreign.coupleId),
    },
    repeat: {
      own: await aRepeat(handOf("therapist"), own.coupleId),
      neighbours: await aRepeat(handOf("colleague"), neighbours.coupleId),
      foreign: await aRepeat(handOf("stranger"), foreign.coupleId),
    },
    pathway: named(programmes, "pathwayId"),
    pathwayStep: named(programmes, "stepId"),
    programme: {
      own: programmes.own.programmeId,
      foreign: programmes.foreign.programmeId,
    },
    standing: {
      ...homework.standing,
      neighbours: await aStanding(handOf("colleague"), neighbours.coupleId),
      foreign: await aStanding(handOf("stranger"), foreign.coupleId),
    },
    scoreEntry: {
      ...homework.entries,
      neighbours: await aMark(handOf("colleague"), neighbours.coupleId),
      foreign: await aMark(handOf("stranger"), foreign.coupleId),
    },
    paper: {
      ...papers.papers,
      neighbours: nextPaper.paperId,
      foreign: farPaper.paperId,
    },
    signature: {
      ...papers.signatures,
      neighbours: nextPaper.signatureId,
      foreign: farPaper.signatureId,
    },
    idea: { own: jar.ideaId, foreign: farJar.ideaId },
    draw: { own: jar.drawId, foreign: farJar.drawId },
    invitation: {
      own: await invited(handOf("owner"), ["owner", "admin"]),
      foreign: await invited(people.strangersOwner, [], {
        isShownToNobody: true,
      }),
    },
    member: {
      own: accounts.therapist.memberId,
      foreign: accounts.stranger.memberId,
    },
    place: {
      therapist: accounts.therapist.memberId,
      ana: own.a.partnerId,
      ben: own.b.partnerId,
      foreign: accounts.stranger.memberId,
    },
  };
  return {
    ...people,
    callerOf,
    secrets: safe.secrets,
    ids,
    worksheets,
    knows: known(ids),
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

const named = <K extends string>(
  all: Record<string, Record<K, string>>,
  key: K,
): Named =>
  Object.fromEntries(
    Object.entries(all).map(([name, ids]) => [name, ids[key]]),
  );
