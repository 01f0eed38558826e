export type Seat = "a" | "b";
export type Person = { seat: Seat; name: string };

/** How far two values on a scale of 0 to 10 stand apart. */
export type Gap = {
  value: number;
  label: "close" | "some distance" | "worth a conversation";
  /** Who said the higher number; null where both said the same. */
  higher: Seat | null;
};

export type Place = { place: number; tied: boolean; label: string };

/** How two answers of one row stand to each other. */
export type Standing = "agree" | "open" | "differ";

type Layer = "shows" | "underneath";

/** One of the four places of the loop. Null where it was left open. */
export type CycleBox = {
  person: Person;
  layer: Layer;
  text: string | null;
  detail: string | null;
};

/** The same loop in words, in the order in which it runs. */
export type CycleStep = {
  person: Person;
  layer: Layer;
  text: string | null;
  more: { label: string; text: string }[];
};

type Framed = {
  /** Stable within one view; for React keys and anchors. */
  key: string;
  /** Only ever true in a preview: shown only if the therapist releases it. */
  ifReleased: boolean;
};

/**
 * What a partner sees, as plain data. `people` holds one person in a preview
 * and two in an opened reveal; lists of values follow its order. `null` is a
 * plain dash: left open, rather not said and not asked look the same.
 */
export type ViewBlock = Framed &
  (
    | { kind: "overlap"; text: string; marked: string | null }
    | {
        kind: "table";
        title: string;
        chart: "radar" | "bars";
        min: number;
        max: number;
        ends: [string, string];
        people: Person[];
        rows: {
          key: string;
          label: string;
          values: (number | null)[];
          between: Gap["label"] | null;
          ifReleased: boolean;
        }[];
      }
    | {
        kind: "ranking";
        columns: { person: Person; title: string; places: Place[] | null }[];
      }
    | {
        kind: "difference";
        title: string;
        items: { subject: string; text: string }[];
        question: string;
      }
    | {
        kind: "texts";
        title: string;
        /** What the other can say to it with one tap; null where nothing, and in a preview. */
        reply: string | null;
        entries: { person: Person; text: string | null }[];
      }
    | {
        kind: "choice";
        title: string;
        entries: { person: Person; labels: string[] | null }[];
      }
    | {
        kind: "requests";
        title: string;
        entries: {
          person: Person;
          items: { text: string; detail: string | null }[] | null;
        }[];
      }
    | {
        kind: "parts";
        title: string;
        entries: {
          person: Person;
          items: { text: string; detail: string | null }[] | null;
        }[];
        /** The list in which both write which of them meet, and its questions. */
        lines: { of: string; a: string; b: string; about: string };
      }
    | {
        kind: "cycle";
        headline: string;
        /** Two in a preview, four in an opened reveal. */
        boxes: CycleBox[];
        steps: CycleStep[];
        again: string | null;
      }
    | {
        kind: "cards";
        title: string;
        /** "3 in common"; null in a preview, and where either side is open. */
        count: string | null;
        common: string[];
        only: { person: Person; labels: string[] | null }[];
      }
    | {
        kind: "guesses";
        title: string;
        entries: {
          person: Person;
          /** How well it went; null where there is nothing to compare with. */
          text: string | null;
          guesses: { label: string; isHit: boolean }[] | null;
        }[];
      }
    | {
        kind: "sides";
        title: string;
        headline: string | null;
        isChain: boolean;
        entries: {
          person: Person;
          lines: {
            label: string;
            texts: string[] | null;
            ifReleased: boolean;
          }[];
        }[];
      }
    | {
        kind: "work";
        title: string;
        places: {
          label: string;
          rows: {
            key: string;
            label: string;
            says: { person: Person; text: string | null }[];
          }[];
        }[];
      }
    | {
        kind: "sliders";
        title: string;
        /** How many places there are from one end to the other. */
        steps: number;
        rows: {
          key: string;
          label: string;
          ends: [string, string];
          entries: {
            person: Person;
            /** From 1; null where it was left open. */
            at: number | null;
            text: string | null;
          }[];
        }[];
      }
    | {
        kind: "stances";
        title: string;
        rows: {
          key: string;
          label: string;
          ifReleased: boolean;
          entries: { person: Person; text: string | null }[];
          /** Null in a preview, and where either side left it open. */
          between: Standing | null;
        }[];
      }
    | {
        kind: "mutual";
        title: string;
        note: string | null;
        both: string[];
        perhapsTitle: string | null;
        perhaps: string[];
        otherwise: string;
      }
    | { kind: "note"; text: string }
    | { kind: "prompt"; text: string }
  );

/** One partner's answer as the therapist reads it. */
export type Cell =
  | { state: "not_in" }
  /** An answer before it left this question out. */
  | { state: "not_asked" }
  | { state: "open" }
  | { state: "rather_not" }
  | { state: "text"; text: string }
  | { state: "number"; value: number; text: string | null }
  | { state: "lines"; ordered: boolean; lines: string[] }
  | { state: "picture"; picture: string; words: string };

export type TherapistRow =
  | { kind: "heading"; key: string; label: string; private: boolean }
  | {
      kind: "answer" | "score";
      /** Field key, or scoring id for a score. */
      key: string;
      /** Matrix row, pair or group within it, else null. */
      row: string | null;
      label: string;
      /** Never the partner, whatever is opened. */
      private: boolean;
      /** Behind "show all": the raw choices a score is made of. */
      detail: boolean;
      a: Cell;
      b: Cell;
      gap: Gap | null;
      /** Sentences for "Between them"; a flagged one stands out. */
      between: { text: string; flag: boolean }[];
      chips: { seat: Seat; text: string }[];
    };
