import { telOf } from "../_words/reach";

type Props = { numbers: readonly { number: string; for?: string }[] };

export function EmergencyNumbers({ numbers }: Props) {
  if (numbers.length === 0) return null;

  return (
    <ul className="mt-2 flex flex-wrap gap-x-4">
      {numbers.map(({ number, for: whom }) => (
        <li key={number}>
          <a className="btn text -ml-2.5" href={telOf(number)}>
            Call {number}
            {whom && <span className="soft font-normal">({whom})</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
