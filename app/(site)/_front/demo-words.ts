import type {
  Cell,
  TherapistRow,
  ViewBlock,
} from "@/server/worksheets/view-definition";

type Block<K extends ViewBlock["kind"]> = Extract<ViewBlock, { kind: K }>;

/** What the demo's couple wrote, so that the pictures here are the product's own. */
const ANA = { seat: "a", name: "Ana" } as const;
const BEN = { seat: "b", name: "Ben" } as const;

const whole = { ifReleased: false } as const;

type Levels = readonly [label: string, ana: number, ben: number][];

const LEVELS: Levels = [
  ["Emotional", 4, 7],
  ["Physical", 6, 4],
  ["Intellectual", 8, 7],
  ["Conflict", 3, 4],
  ["Experiential", 3, 8],
  ["Spiritual", 6, 5],
];

export const CLOSENESS: { title: string; block: Block<"table"> } = {
  title: "Six kinds of closeness",
  block: {
    ...whole,
    key: "now",
    kind: "table",
    title: "What Ana and Ben have",
    chart: "radar",
    min: 0,
    max: 10,
    ends: ["None of it", "As much as there can be"],
    people: [ANA, BEN],
    rows: LEVELS.map(([label, a, b]) => ({
      key: label,
      label,
      values: [a, b],
      between: null,
      ifReleased: false,
    })),
  },
};

export const BOTH_CHOSE: Block<"overlap"> = {
  ...whole,
  key: "grow",
  kind: "overlap",
  text: "You both chose to grow emotional closeness.",
  marked: "emotional closeness",
};

const MOMENT = "A time I felt one of these strongly with you";
const ANAS_MOMENT =
  "The night the power went out and you read to me. Nobody could reach us.";

/** One partner's part, as the other would see it. */
export const PREVIEW: readonly ViewBlock[] = [
  {
    ...whole,
    key: "moment",
    kind: "texts",
    reply: null,
    title: MOMENT,
    entries: [{ person: ANA, text: ANAS_MOMENT }],
  },
  {
    ...whole,
    key: "grow",
    kind: "choice",
    title: "The one I’d most like us to grow",
    entries: [{ person: ANA, labels: ["Emotional"] }],
  },
  {
    ...whole,
    key: "step",
    kind: "texts",
    reply: null,
    title: "A step that takes under 15 minutes",
    entries: [
      {
        person: ANA,
        text: "Ten minutes on the stairs after work, before anyone turns on a screen.",
      },
    ],
  },
];

export const PEOPLE = {
  a: { name: ANA.name, note: "said yes to sharing" },
  b: { name: BEN.name, note: "wants to open it in session" },
};

type Answered = Exclude<TherapistRow, { kind: "heading" }>;

const row: Omit<Answered, "key" | "label" | "a" | "b"> = {
  kind: "answer",
  row: null,
  private: false,
  detail: false,
  gap: null,
  between: [],
  chips: [],
};

const number = (value: number): Cell => ({
  state: "number",
  value,
  text: null,
});
const text = (words: string): Cell => ({ state: "text", text: words });

export const SIDES: readonly TherapistRow[] = [
  {
    ...row,
    key: "emotional",
    label: "Emotional",
    a: number(4),
    b: number(7),
    gap: { value: 3, label: "some distance", higher: "b" },
  },
  {
    ...row,
    key: "experiential",
    label: "Experiential",
    a: number(3),
    b: number(8),
    gap: { value: 5, label: "worth a conversation", higher: "b" },
  },
  {
    ...row,
    key: "moment",
    label: MOMENT,
    a: text(ANAS_MOMENT),
    b: text(
      "Painting the hall. We hardly talked and I felt closer than in all of our talks.",
    ),
  },
  {
    ...row,
    private: true,
    key: "hard",
    label: "What makes it hard, if you want to say",
    a: text("When voices rise I am fifteen again."),
    b: { state: "open" },
  },
];
