import "server-only";

import { join } from "node:path";

import {
  Document,
  Font,
  Page,
  Path,
  renderToBuffer,
  StyleSheet,
  Svg,
  Text,
  View,
} from "@react-pdf/renderer";

import { takingTurns } from "../auth/in-turn";
import { plainFont } from "./plain-font";
import { PAD, pathsOf, type Stroke } from "./sign-rules";
import { type Block, blocksOf, type Run } from "./text-rules";
import type { Composed } from "./value-rules";

const SERIF = ["Newsreader", "Newsreader Ext"];
const SANS = ["Hanken Grotesk", "Hanken Grotesk Ext"];

const file = (folder: string, subset: string, weight: number) =>
  join(
    process.cwd(),
    "node_modules/@fontsource",
    folder,
    "files",
    `${folder}-${subset}-${weight}-normal.woff`,
  );

const asAddress = (font: Buffer) =>
  `data:font/ttf;base64,${font.toString("base64")}`;

for (const [name, folder] of [
  ["Newsreader", "newsreader"],
  ["Hanken Grotesk", "hanken-grotesk"],
] as const) {
  for (const [family, subset] of [
    [name, "latin"],
    [`${name} Ext`, "latin-ext"],
  ] as const) {
    Font.register({
      family,
      fonts: [400, 600].map((weight) => ({
        src: asAddress(plainFont(file(folder, subset, weight))),
        fontWeight: weight,
      })),
    });
  }
}
// A word is not broken in a paper that somebody signs.
Font.registerHyphenationCallback((word) => [word]);

const INK = "#1c2422";
const SOFT = "#4c5754";

const styles = StyleSheet.create({
  page: {
    fontFamily: SERIF,
    fontSize: 11,
    lineHeight: 1.45,
    color: INK,
    paddingTop: 54,
    paddingBottom: 64,
    paddingHorizontal: 62,
  },
  sans: { fontFamily: SANS, fontSize: 9, color: SOFT },
  title: { fontSize: 22, lineHeight: 1.2, marginTop: 18, marginBottom: 4 },
  heading: { fontSize: 13, fontWeight: 600, marginTop: 14, marginBottom: 3 },
  paragraph: { marginBottom: 7 },
  item: { flexDirection: "row", marginBottom: 3 },
  bullet: { width: 14 },
  grow: { flex: 1 },
  signing: { marginTop: 26, borderTop: `1px solid ${SOFT}`, paddingTop: 12 },
  hand: { fontSize: 26, lineHeight: 1.2, marginVertical: 8 },
  fact: { flexDirection: "row", fontFamily: SANS, fontSize: 9, marginTop: 3 },
  label: { width: 116, color: SOFT },
  foot: {
    position: "absolute",
    bottom: 30,
    left: 62,
    right: 62,
    flexDirection: "row",
    justifyContent: "space-between",
    fontFamily: SANS,
    fontSize: 8,
    color: SOFT,
  },
});

/** Two words that are the same stand in two places. */
const placed = <T,>(all: readonly T[]) =>
  all.map((each, place) => ({ each, place }));

const Words = ({ runs }: { runs: readonly Run[] }) =>
  placed(runs).map(({ each, place }) => (
    <Text key={place} style={each.bold ? { fontWeight: 600 } : {}}>
      {each.text}
    </Text>
  ));

function Part({ block }: { block: Block }) {
  if (block.kind === "heading")
    return (
      <Text style={styles.heading} minPresenceAhead={40}>
        {block.text}
      </Text>
    );
  if (block.kind === "paragraph")
    return (
      <Text style={styles.paragraph}>
        <Words runs={block.runs} />
      </Text>
    );
  return placed(block.items).map(({ each: runs, place }) => (
    <View key={place} style={styles.item}>
      <Text style={styles.bullet}>•</Text>
      <Text style={styles.grow}>
        <Words runs={runs} />
      </Text>
    </View>
  ));
}

export type SignedPaper = {
  practice: { name: string; address: string };
  paper: Composed;
  needs: "signature" | "acknowledgement";
  name: string;
  /** Null where the name stands for it. */
  strokes: readonly Stroke[] | null;
  signedAt: Date;
  zone: string;
  signatureId: string;
  textHash: string;
};

const clock = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-US", {
    timeZone,
    dateStyle: "long",
    timeStyle: "long",
  }).format(at);

const SAID = {
  signature:
    "I have read this text to its end. I agree, and I sign it for myself.",
  acknowledgement:
    "I have read this text to its end, and I received it. I sign for myself.",
};

function Hand({ name, strokes }: Pick<SignedPaper, "name" | "strokes">) {
  if (strokes === null) return <Text style={styles.hand}>{name}</Text>;
  return (
    <Svg
      width={270}
      height={90}
      viewBox={`0 0 ${PAD.width} ${PAD.height}`}
      style={{ marginVertical: 6 }}
    >
      {placed(pathsOf(strokes)).map(({ each, place }) => (
        <Path
          key={place}
          d={each}
          stroke={INK}
          strokeWidth={4}
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </Svg>
  );
}

function Signing({ needs, name, strokes, ...at }: SignedPaper) {
  const facts = [
    ["Name", name],
    ["Signed", clock(at.signedAt, at.zone)],
    ["Time zone", at.zone],
    ["In UTC", at.signedAt.toISOString()],
    ["Version", `${at.paper.version}, in force since ${at.paper.effectiveOn}`],
    ["Signature number", at.signatureId],
    ["Text, SHA-256", at.textHash],
  ] as const;
  return (
    <View style={styles.signing} wrap={false}>
      <Text>{SAID[needs]}</Text>
      <Hand name={name} strokes={strokes} />
      {facts.map(([label, value]) => (
        <View key={label} style={styles.fact}>
          <Text style={styles.label}>{label}</Text>
          <Text style={styles.grow}>{value}</Text>
        </View>
      ))}
      <Text style={[styles.sans, { marginTop: 10 }]}>
        Signed electronically, by the signer’s own account and password. An
        electronic signature has the same effect as one by hand (ESIGN Act, 15
        U.S.C. 7001).
      </Text>
    </View>
  );
}

const PaperFile = (signed: SignedPaper) => (
  <Document
    title={signed.paper.title}
    author={signed.practice.name}
    creator="Holdfast"
    producer="Holdfast"
    creationDate={signed.signedAt}
    language="en"
  >
    <Page size="LETTER" style={styles.page}>
      <Text style={styles.sans}>
        {[signed.practice.name, signed.practice.address]
          .filter((line) => line !== "")
          .join(" · ")}
      </Text>
      <Text style={styles.title}>{signed.paper.title}</Text>
      <Text style={styles.sans}>
        Version {signed.paper.version}, in force since{" "}
        {signed.paper.effectiveOn}
      </Text>
      {placed(blocksOf(signed.paper.text)).map(({ each, place }) => (
        <Part key={place} block={each} />
      ))}
      <Signing {...signed} />
      <View style={styles.foot} fixed>
        <Text>{signed.paper.title}</Text>
        <Text
          render={({ pageNumber, totalPages }) =>
            `${pageNumber} of ${totalPages}`
          }
        />
      </View>
    </Page>
  </Document>
);

/** A long notice takes a second of one core; two at once are enough. */
const inTurn = takingTurns({
  atOnce: 2,
  mostWaiting: 50,
  words: "Many papers are being signed right now. Try again in a moment.",
});

/** The text as it was shown, and how it was signed, as the file that is kept and handed out. */
export const signedPaper = (signed: SignedPaper): Promise<Uint8Array> =>
  inTurn(() => renderToBuffer(<PaperFile {...signed} />));
