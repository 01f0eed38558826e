type Props = { facts: readonly { title: string; words: string }[] };

export function Facts({ facts }: Props) {
  return (
    <ul className="facts">
      {facts.map(({ title, words }) => (
        <li key={title}>
          <h3 className="title">{title}</h3>
          <p className="soft">{words}</p>
        </li>
      ))}
    </ul>
  );
}
