import { Person, PersonMark } from "@/app/_components/person";
import type { CycleBox, ViewBlock } from "@/server/worksheets/view-definition";
import { Dash } from "./dash";
import { HEIGHT, type Wire, water, waterLine, wires } from "./loop-shape";

type Cycle = Extract<ViewBlock, { kind: "cycle" }>;

function Box({ box }: { box: CycleBox }) {
  const { person, layer, text, detail } = box;
  return (
    <div className={`loop-box ${layer} ${person.seat}`}>
      <Person {...person} />
      <p>{text ?? <Dash />}</p>
      {detail && <small>{detail}</small>}
    </div>
  );
}

/** An arrow's point keeps its form while the wires stretch. */
function Head({ wire: { seat, head } }: { wire: Wire }) {
  const turn = head.points === "down" ? "M-8-9 0 0l8-9" : "M-8 9 0 0l8 9";
  return (
    <svg aria-hidden="true" x={`${head.x}%`} y={head.y} overflow="visible">
      <path className={`loop-wire head ${seat}`} d={turn} />
    </svg>
  );
}

function Wires() {
  return (
    <svg className="loop-wires" width="100%" height={HEIGHT} aria-hidden="true">
      <svg
        aria-hidden="true"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path className="loop-water" d={water()} />
        <path className="loop-line" d={waterLine()} />
        {wires.map((wire) => (
          <path
            key={wire.path}
            className={`loop-wire ${wire.seat}`}
            d={wire.path}
          />
        ))}
      </svg>
      {wires.map((wire) => (
        <Head key={wire.path} wire={wire} />
      ))}
    </svg>
  );
}

/** Two people and the loop between them. The steps beneath say the same in words. */
function LoopPicture({ boxes }: Pick<Cycle, "boxes">) {
  const layerOf = (layer: CycleBox["layer"]) =>
    boxes
      .filter((box) => box.layer === layer)
      .map((box) => <Box key={box.person.seat} box={box} />);
  return (
    <div className="loop" aria-hidden="true">
      <p className="loop-word">What shows</p>
      <div className="loop-row">{layerOf("shows")}</div>
      <Wires />
      <div className="loop-row under">{layerOf("underneath")}</div>
      <p className="loop-word under">Underneath</p>
    </div>
  );
}

function Steps({ steps, again }: Pick<Cycle, "steps" | "again">) {
  return (
    <ol className="loop-steps">
      {steps.map(({ person, layer, text, more }) => (
        <li key={`${person.seat} ${layer}`}>
          <span className="loop-mark">
            <PersonMark seat={person.seat} size={14} />
          </span>
          <div>
            <p className="words">
              {text ?? (
                <>
                  {layer === "shows"
                    ? `What ${person.name} does: `
                    : `Underneath, in ${person.name}: `}
                  <Dash />
                </>
              )}
            </p>
            {more.map((line) => (
              <p key={line.label} className="soft">
                {line.label}: {line.text}
              </p>
            ))}
          </div>
        </li>
      ))}
      {again && (
        <li className="loop-again">
          <span />
          <p className="soft">{again}</p>
        </li>
      )}
    </ol>
  );
}

/** The loop drawn, and beneath it step by step, which is what a screen reader reads. */
export function Loop({ block }: { block: Cycle }) {
  const isWhole = block.boxes.length === 4;
  return (
    <>
      <h2 className="lead loop-headline">{block.headline}</h2>
      {isWhole && <LoopPicture boxes={block.boxes} />}
      <h3 className={isWhole ? "title loop-title" : "vh"}>Step by step</h3>
      <Steps steps={block.steps} again={block.again} />
    </>
  );
}
