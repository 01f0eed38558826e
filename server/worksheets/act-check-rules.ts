import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { fieldOf, isAsked } from "./field-rules";
import { jointPartOf } from "./part-rules";

/** A card says what both read already, and nothing else. */
function unitProblem(
  { share, coupleView }: Worksheet,
  unit: string,
): string | null {
  if (!share.some((one) => one.unit === unit)) {
    return `nothing is shared as "${unit}"`;
  }
  const isDrawn = coupleView.some(
    (block) =>
      (block.block === "requests" && block.units.includes(unit)) ||
      (block.block === "texts" && block.unit === unit),
  );
  return isDrawn ? null : `"${unit}" is not among the requests shown`;
}

function cardProblems(worksheet: Worksheet): DefinitionProblem[] {
  const { acts } = worksheet;
  if (!acts) return [];
  const units = (["cards", "told"] as const).flatMap((place) =>
    (acts[place] ?? []).flatMap((unit, index) => {
      const message = unitProblem(worksheet, unit);
      return message ? [{ path: ["acts", place, index], message }] : [];
    }),
  );
  const { agreed } = acts;
  const list = jointPartOf(worksheet)?.fields.find(
    ({ key }) => key === agreed?.of,
  );
  const hasText =
    list?.type === "list" &&
    list.item.some(({ key, type }) => key === agreed?.what && type === "text");
  return agreed === undefined || hasText
    ? units
    : [
        ...units,
        {
          path: ["acts", "agreed"],
          message: `no list "${agreed.of}" with a text "${agreed.what}" that both write`,
        },
      ];
}

function ownActProblems(worksheet: Worksheet): DefinitionProblem[] {
  const { ownAct } = worksheet;
  if (!ownAct) return [];
  const plan = fieldOf(worksheet, ownAct.plan);
  const did = fieldOf(worksheet, ownAct.did);
  const refused = (key: string, message: string) => [
    { path: ["ownAct", key], message },
  ];
  const hasYes =
    did?.type === "single" &&
    did.options.some(({ value }) => value === ownAct.yes);
  return [
    ...(plan && isAsked(plan) && plan.type === "plan"
      ? []
      : refused("plan", `"${ownAct.plan}" is no plan`)),
    ...(hasYes
      ? []
      : refused("did", `"${ownAct.did}" has no answer "${ownAct.yes}"`)),
  ];
}

/** A small act comes from what the other asked for and both read, and goes where it can stand. */
export const actProblems = (worksheet: Worksheet): DefinitionProblem[] => [
  ...cardProblems(worksheet),
  ...ownActProblems(worksheet),
];
