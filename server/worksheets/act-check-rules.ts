import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { fieldOf, isAsked } from "./field-rules";

function cardProblems({ acts, ...worksheet }: Worksheet): DefinitionProblem[] {
  return (acts?.cards ?? []).flatMap((unit, index) => {
    const refused = (message: string) => [
      { path: ["acts", "cards", index], message },
    ];
    const shared = worksheet.share.find((one) => one.unit === unit);
    if (!shared) return refused(`nothing is shared as "${unit}"`);
    const isDrawn = worksheet.coupleView.some(
      (block) => block.block === "requests" && block.units.includes(unit),
    );
    // A card says what both read already, and nothing else.
    return isDrawn ? [] : refused(`"${unit}" is not among the requests shown`);
  });
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
