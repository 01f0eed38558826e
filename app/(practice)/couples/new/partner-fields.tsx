import { Field } from "@/app/_components/field";
import { PersonMark } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { Problem } from "@/app/_lib/problem-of";

type Props = {
  seat: Seat;
  legend: string;
  errors: Problem["fields"];
};

export function PartnerFields({ seat, legend, errors }: Props) {
  const key = seat === "a" ? "A" : "B";

  return (
    <fieldset className="grid content-start gap-5">
      <legend className="sect mb-5 w-full">
        <span className="row font-semibold">
          <span className={`who ${seat}`}>
            <PersonMark seat={seat} />
          </span>
          {legend}
        </span>
      </legend>
      <Field
        id={`name${key}`}
        name={`name${key}`}
        label="First name"
        autoComplete="off"
        error={errors[`name${key}`]}
      />
      <Field
        id={`email${key}`}
        name={`email${key}`}
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="off"
        optional
        help="Without one you hand the link over yourself."
        error={errors[`email${key}`]}
      />
    </fieldset>
  );
}
