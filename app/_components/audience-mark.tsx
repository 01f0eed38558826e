import type { Seat } from "./seat";

export type Audience = "author" | "clinicians" | "partner" | "couple";

type Props = {
  audience: Audience;
  /** Whose seat is filled for "author" and "partner". */
  seat?: Seat;
  words: string;
  /** Without the tinted box: beside a save state or in a column of many. */
  bare?: boolean;
};

const tint = (audience: Audience, seat: Seat) =>
  ({
    author: "",
    clinicians: "clin",
    partner: `partner-${seat}`,
    couple: "couple",
  })[audience];

const filled = { fill: "currentColor" };
const empty = { fill: "none", opacity: 0.75 };

/** Three seats: a square for clinicians, a disc for A, a diamond for B. A filled seat can read. */
export function AudienceMark({ audience, seat = "a", words, bare }: Props) {
  const own = audience === "author" || audience === "partner";
  const clinician = audience !== "author";
  const a = audience === "couple" || (own && seat === "a");
  const b = audience === "couple" || (own && seat === "b");

  return (
    <span className={`aud ${tint(audience, seat)} ${bare ? "bare" : ""}`}>
      <svg
        width="21"
        height="17"
        viewBox="0 0 21 17"
        stroke="currentColor"
        strokeWidth="1.3"
        aria-hidden="true"
      >
        <rect
          x="8"
          y=".9"
          width="5"
          height="5"
          rx="1.1"
          {...(clinician ? filled : empty)}
        />
        <circle cx="3.7" cy="12.6" r="2.8" {...(a ? filled : empty)} />
        <path
          d="M17.1 9.3 20.4 12.6 17.1 15.9 13.8 12.6z"
          strokeLinejoin="round"
          {...(b ? filled : empty)}
        />
      </svg>
      {words}
    </span>
  );
}
