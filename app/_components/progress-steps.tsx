type Props = { step: number; steps: number };

/** One bar a step; long ways are drawn as one line, so that it never grows too fine to see. */
export function ProgressSteps({ step, steps }: Props) {
  const many = steps > 14;
  const bars = many ? 14 : steps;
  const done = many ? Math.max(1, Math.round((step / steps) * bars)) : step;

  return (
    <div className="steps" role="img" aria-label={`Step ${step} of ${steps}`}>
      {Array.from({ length: bars }, (_, bar) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <i key={bar} className={bar < done ? "on" : undefined} />
      ))}
    </div>
  );
}
