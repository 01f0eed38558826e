import fc from "fast-check";
import superjson from "superjson";

/** Stands in every hostile text: wherever it comes back, what was typed comes back. */
export const MARK = "zqfuzzmark";

const texts = [
  "",
  " ",
  MARK,
  `${MARK}'; drop table responses; --`,
  `' or '1'='1' -- ${MARK}`,
  `$1 ${MARK} %s {0} \${x} {{y}}`,
  `${MARK}\u0000after`,
  `${MARK}\ud800`,
  `\udfff${MARK}`,
  `${MARK}\u202e\u200b\ufeff`,
  `${MARK}\n    at ${MARK} (/etc/passwd:1:1)`,
  `<script>${MARK}</script>`,
  `../../../../etc/${MARK}`,
  `${MARK}@${MARK}.example`,
  `${MARK} `.repeat(600),
  MARK.repeat(2_000),
  "🧨".repeat(3_000),
  "a".repeat(300_000),
  "00000000-0000-0000-0000-000000000000",
  "2026-02-30",
  "0001-01-01",
  "__proto__",
  "constructor",
];

const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: "binary", maxLength: 40 }).map((s) => `${MARK}${s}`),
);

const number = fc.constantFrom(
  0,
  -0,
  -1,
  1.5,
  11,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  5e-324,
);

const nested = (depth: number): unknown => {
  let value: unknown = MARK;
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
  return value;
};

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  [],
  {},
  10n ** 30n,
  new Date(Number.NaN),
  new Date(8.64e15),
  new Map([[MARK, MARK]]),
  new Set([MARK]),
  new URL(`https://${MARK}.example/`),
  /(a+)+$/,
  nested(30),
  nested(60),
  Array.from({ length: 2_000 }, () => MARK),
  Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`key${at}`, MARK]),
  ),
  JSON.parse(
    `{"__proto__":{"roles":["owner"]},"constructor":{"prototype":{"x":1}}}`,
  ),
  { toString: MARK, hasOwnProperty: 1, valueOf: MARK, length: -1 },
);

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: number },
  { weight: 3, arbitrary: odd },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 3 }) },
);

type Path = (string | number)[];

/** Every place in a value, the whole of it first. */
function placesIn(whole: unknown, at: Path = []): Path[] {
  const inside =
    typeof whole === "object" && whole !== null
      ? Object.entries(whole).flatMap(([key, part]) =>
          placesIn(part, [...at, key]),
        )
      : [];
  return [at, ...inside];
}

function changed(
  whole: unknown,
  path: Path,
  change: (old: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(whole);
  if (Array.isArray(whole)) {
    return whole.map((part, at) =>
      String(at) === String(key) ? changed(part, rest, change) : part,
    );
  }
  const part = Object.entries(whole ?? {});
  return Object.fromEntries(
    part.map(([name, old]) => [
      name,
      name === key ? changed(old, rest, change) : old,
    ]),
  );
}

function without(whole: unknown, path: Path): unknown {
  const last = path.at(-1);
  return changed(whole, path.slice(0, -1), (old) => {
    if (Array.isArray(old))
      return old.filter((_, at) => String(at) !== String(last));
    return Object.fromEntries(
      Object.entries(old ?? {}).filter(([name]) => name !== last),
    );
  });
}

/** A right input with one thing wrong in it. */
function nearly(valid: unknown): fc.Arbitrary<unknown> {
  const at = fc.constantFrom(...placesIn(valid));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(at, value)
        .map(([path, bad]) => changed(valid, path, () => bad)),
    },
    { weight: 1, arbitrary: at.map((path) => without(valid, path)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(at, text, value)
        .map(([path, key, more]) =>
          changed(valid, path, (old) =>
            Array.isArray(old)
              ? [...old, more, ...old]
              : typeof old === "object"
                ? { ...old, [key.replaceAll(MARK, "more")]: more }
                : [old],
          ),
        ),
    },
  );
}

/** As our own pages would send it; what they could not, as another program would. */
function inJson(input: unknown): string {
  try {
    return JSON.stringify(superjson.serialize(input));
  } catch {
    const plain = (_key: string, part: unknown) =>
      typeof part === "bigint" ? String(part) : part;
    return JSON.stringify({ json: input }, plain);
  }
}

/** What the transport says about the input, abused. */
function meta(valid: unknown): fc.Arbitrary<string> {
  const paths = [
    "__proto__.polluted",
    "constructor.prototype.x",
    "a",
    "assignmentId",
    "coupleId",
    "0",
    "",
    "answers.items",
  ];
  const kinds = [
    ["Date"],
    ["undefined"],
    ["regexp"],
    ["Error"],
    ["map"],
    ["set"],
    ["bigint"],
    ["URL"],
    ["custom", "X"],
    ["class", "Object"],
    ["symbol", "x"],
    ["typed-array", "Int8Array"],
    "Date",
    7,
    null,
  ];
  return fc
    .tuple(
      fc.constantFrom(...paths),
      fc.constantFrom<unknown>(...kinds),
      fc.boolean(),
    )
    .map(([path, kind, equal]) =>
      JSON.stringify({
        json: valid ?? {},
        meta: {
          values: { [path]: kind },
          ...(equal
            ? { referentialEqualities: { [path]: ["a", "__proto__"] } }
            : {}),
        },
      }),
    );
}

const bodies = [
  "",
  "{",
  "null",
  "[]",
  "7",
  `"${MARK}"`,
  `{"json":`,
  `{"json":{"a":1},"json":{"b":2}}`,
  `{"json":null,"meta":null}`,
  `{"json":{},"meta":{"values":[["Date"]]}}`,
  `{"0":{"json":{}}}`,
  `{"__proto__":{"json":{}}}`,
  `{"json":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
  `{"json":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  `{"json":${`{"a":`.repeat(5_000)}1${"}".repeat(5_000)}}`,
  `{"json":{"a":"${"x".repeat(300_000)}"}}`,
  `{"json":1e999}`,
  `\u0000`,
  "\ufeff{}",
  "json=1&a=2",
];

/** A body that should be answered with a plain "no": wrong, oversized, hostile, or right but for one thing. */
export const hostileBody = (valid: unknown): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: nearly(valid).map(inJson) },
    { weight: 2, arbitrary: value.map(inJson) },
    { weight: 1, arbitrary: meta(valid) },
    { weight: 1, arbitrary: fc.constantFrom(...bodies) },
  );
