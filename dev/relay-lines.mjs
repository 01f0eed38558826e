const NEXT_BANNER =
  /^\s*$|▲ Next\.js|^- (Local|Network):|^\s*✓ (Ready|Starting|Running next\.config)/;
const WARNING = 40;

/** Passes on what a child says: its log as it is, or in words when a person is watching. */
export function relayLines(stream, out = process.stdout) {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const words = out.isTTY ? inWords(line) : line;
      if (words !== undefined && !NEXT_BANNER.test(line)) {
        out.write(`${words}\n`);
      }
    }
  });
}

/** A log line of pino as one would say it; what merely informs is left to the log. */
function inWords(line) {
  if (!line.startsWith("{")) return line;
  try {
    const { level, time, msg, ...more } = JSON.parse(line);
    if (level < WARNING) return undefined;
    const details = Object.entries(more).map(
      ([name, value]) => `${name} ${JSON.stringify(value)}`,
    );
    return [`${time.slice(11, 19)} ${msg}`, ...details].join(", ");
  } catch {
    return line;
  }
}
