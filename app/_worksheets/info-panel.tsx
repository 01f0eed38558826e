import type { FieldOf } from "@/server/worksheets/field-definition";

export function InfoPanel({
  field,
  level,
}: {
  field: FieldOf<"info">;
  level: "step" | "part";
}) {
  const Heading = level === "step" ? "h1" : "h2";

  return (
    <div className={`question ${level}`}>
      <Heading
        className={level === "step" ? "head" : "title"}
        tabIndex={level === "step" ? -1 : undefined}
      >
        {field.label}
      </Heading>
      {field.help && <p className="lead soft">{field.help}</p>}
      {field.entries.length > 0 && (
        <dl className="terms">
          {field.entries.map((entry) => (
            <div key={entry.term}>
              <dt>{entry.term}</dt>
              <dd className="words">{entry.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
