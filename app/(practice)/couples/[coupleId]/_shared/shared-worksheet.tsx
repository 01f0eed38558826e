import { wordsToTherapist } from "@/app/_components/audience-words";
import { EmptyState } from "@/app/_components/empty-state";
import { StaffBar } from "@/app/_components/staff-bar";
import { JarLive } from "@/app/_jar/jar-live";
import { JointLive } from "@/app/_joint/joint-live";
import { JointMap } from "@/app/_joint/joint-map";
import { JointPart } from "@/app/_joint/joint-part";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import type { Caller } from "@/server/auth/actor";
import { NotFound } from "@/server/errors";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getJar } from "@/server/jar/get-jar";

import type { Names } from "../_words/homework-words";

type Props = {
  caller: Caller;
  coupleId: string;
  assignmentId: string;
  names: Names;
};

async function openedView(caller: Caller, assignmentId: string) {
  try {
    return await getCoupleView(caller, { assignmentId });
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Word for word what both partners read, or one sentence that says nothing of why it is closed. */
export async function SharedWorksheet(props: Props) {
  const { caller, coupleId, assignmentId, names } = props;
  const view = await openedView(caller, assignmentId);
  const jar = view?.joint?.plan ? await getJar(caller, { assignmentId }) : null;
  const shown = {
    blocks: view?.blocks ?? [],
    replies: { said: view?.replies ?? [], seat: null, ask: null },
  };
  return (
    <>
      <StaffBar
        title={view?.title ?? "Worksheet"}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad">
        {view ? (
          <div className="max-w-[860px]">
            {!view.joint && <ViewBlocks {...shown} />}
            {view.joint && (
              <JointLive
                assignmentId={assignmentId}
                part={view.joint}
                device={null}
              >
                <ViewBlocks
                  {...shown}
                  map={(block) => <JointMap block={block} />}
                />
                {jar ? (
                  <JarLive
                    assignmentId={assignmentId}
                    part={view.joint}
                    jar={jar}
                    names={names}
                    device={null}
                  />
                ) : (
                  <JointPart
                    assignmentId={assignmentId}
                    part={view.joint}
                    names={names}
                    readers={wordsToTherapist("couple", [names.a, names.b])}
                  />
                )}
              </JointLive>
            )}
          </div>
        ) : (
          <EmptyState title="Not opened">
            What you open for both can be shown here.
          </EmptyState>
        )}
      </main>
    </>
  );
}
