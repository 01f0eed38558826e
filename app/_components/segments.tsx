type Props<T extends string> = {
  label: string;
  /** Where no heading above already asks the question. */
  labelShown?: boolean;
  name: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** Two to four short choices in one row; arrow keys move within it. */
export function Segments<T extends string>({
  label,
  labelShown,
  name,
  options,
  value,
  onChange,
}: Props<T>) {
  return (
    <fieldset>
      <legend className={labelShown ? "field-legend" : "vh"}>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              className="vh"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
