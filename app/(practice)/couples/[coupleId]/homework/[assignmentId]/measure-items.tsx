import { Table } from "@/app/_components/table";
import { Dash } from "@/app/_worksheets/dash";
import type { ItemLine } from "@/server/measures/item-view-rules";

type Props = { items: readonly ItemLine[]; name: string };

function answerOf({ isSkipped, answer }: ItemLine) {
  if (isSkipped) return <span className="faint">not asked</span>;
  return answer ?? <strong>not answered</strong>;
}

/** Every item as it was asked; what is sensitive stands here and on no other page. */
export function MeasureItems({ items, name }: Props) {
  return (
    <Table
      caption={`Every item of ${name}`}
      columns={[
        { key: "item", label: "Item" },
        { key: "answer", label: "Answer" },
        { key: "points", label: "Points", numbers: true },
      ]}
    >
      {items.map((item) => (
        <tr key={item.number} className={item.isSensitive ? "veiled" : ""}>
          <th scope="row" className="whitespace-normal">
            {item.number}. {item.text}
            {item.isSensitive && (
              <span className="small soft block">
                Sensitive: shown here alone
              </span>
            )}
          </th>
          <td>{answerOf(item)}</td>
          <td className="r">{item.points ?? <Dash />}</td>
        </tr>
      ))}
    </Table>
  );
}
