type Counts = {
  parts: number;
  begun: number;
  done: number;
  papers: number;
  signed: number;
};

const of = (done: number, all: number, verb: string) =>
  done === all ? `all ${all} ${verb}` : `${done} of ${all} ${verb}`;

/** How far somebody is, in lines that name no part. */
export function countWords(counts: Counts): string[] {
  const { parts, begun, done, papers, signed } = counts;
  if (parts > 0 && done === parts) return ["All done"];
  if (begun === 0) return ["Not opened"];
  const others = parts - papers;
  return [
    done === 0 ? "Begun, nothing done yet" : `${parts - done} still missing`,
    ...(papers > 0 ? [`Papers: ${of(signed, papers, "signed")}`] : []),
    ...(others > 0
      ? [`Questionnaires: ${of(done - signed, others, "done")}`]
      : []),
  ];
}
