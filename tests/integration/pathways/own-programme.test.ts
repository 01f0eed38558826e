import { expect, test } from "vitest";

import { copyProgramme } from "@/server/pathways/copy-programme";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { removeProgramme } from "@/server/pathways/remove-programme";
import { saveProgramme } from "@/server/pathways/save-programme";
import { startPathway } from "@/server/pathways/start-pathway";
import { aProgrammeCare as care } from "@/tests/support/programme-care";

test("a practice makes a programme its own; couples who began it keep their copy", async () => {
  const { therapist, coupleId, now } = await care();
  const { programmeId } = await copyProgramme(therapist, {
    programme: "ifio-parts",
    title: "Our parts",
  });
  const own = async () => (await listProgrammes(therapist)).own;
  const [made] = await own();
  expect(made).toMatchObject({
    title: "Our parts",
    copiedFrom: "ifio-parts",
    version: 1,
  });
  await startPathway(therapist, {
    coupleId,
    programme: programmeId,
    startedOn: null,
  });
  const before = (await now()).slugs;

  const steps = (made?.steps ?? [])
    .slice(0, 2)
    .map(({ slug, title: _title, missing: _missing, ...step }) => ({
      ...step,
      give: slug,
    }));
  const change = {
    programmeId,
    title: "Two parts",
    purpose: "Short",
    steps,
    version: 1,
  };
  await saveProgramme(therapist, change);
  await expect(saveProgramme(therapist, change)).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await own()).toMatchObject([{ title: "Two parts", version: 2 }]);
  expect((await own())[0]?.steps).toHaveLength(2);
  expect((await now()).slugs).toEqual(before);
  const wrong = steps.map((step) => ({ ...step, give: "not-one" }));
  await expect(
    saveProgramme(therapist, { ...change, version: 2, steps: wrong }),
  ).rejects.toMatchObject({
    fields: { steps: [expect.stringContaining("not-one")] },
  });

  await removeProgramme(therapist, { programmeId, removed: true });
  expect(await own()).toEqual([]);
});
