import { ChoiceCards } from "@/app/_components/choice-cards";

export type Choice = "in_session" | "share" | "private";

type Names = { therapist: string; other: string };

type Props = Names & {
  /** One's own part alone, of which the therapist shows single answers. */
  isDecided: boolean;
  value: Choice | null;
  onChange: (value: Choice) => void;
  error: string | null;
};

type Choices = { value: Choice; label: string; detail: string }[];

const together = ({ therapist }: Names): Choices => [
  {
    value: "in_session",
    label: "Let’s open it in session",
    detail: `${therapist} opens both parts with you.`,
  },
  {
    value: "share",
    label: "Share",
    detail: `${therapist} may open both parts before your session.`,
  },
];

const alone = ({ therapist, other }: Names): Choices => [
  {
    value: "in_session",
    label: "Only in session",
    detail: `${therapist} may show ${other} a part of it with you there.`,
  },
  {
    value: "share",
    label: "Before the session too",
    detail: `${therapist} may show ${other} a part of it at any time.`,
  },
];

/** The three things an author can want, and what the other learns of it: nothing. */
export function SharingChoice({ isDecided, ...props }: Props) {
  const { therapist, other, value, onChange, error } = props;
  return (
    <>
      <ChoiceCards
        legend="What would you like to do?"
        name="choice"
        value={value}
        onChange={onChange}
        error={error}
        choices={[
          ...(isDecided ? alone(props) : together(props)),
          {
            value: "private",
            label: "Keep private",
            detail: `Only you and ${therapist} can read it.`,
          },
        ]}
      />
      <p className="soft text-[0.9375rem]">
        {isDecided
          ? `${other} is never told which one you chose, nor that there is anything to choose.`
          : `${other} is never told which one you chose. Until it opens you both read the same sentence: “Your therapist will open this with you.”`}
      </p>
    </>
  );
}
