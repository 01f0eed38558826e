import { Checkbox } from "@/app/_components/checkbox";
import { FieldError } from "@/app/_components/field-frame";

export type RoleChoice = { role: string; name: string; sees: string };

type Props = {
  roles: readonly RoleChoice[];
  chosen?: readonly string[];
  error?: string;
};

/** One or several roles, each with what it lets somebody see. */
export function RoleFields({ roles, chosen = [], error }: Props) {
  return (
    <fieldset>
      <legend className="field-legend">Roles, one or several</legend>
      {roles.map(({ role, name, sees }) => (
        <Checkbox
          key={role}
          name="roles"
          value={role}
          label={<b className="font-semibold">{name}</b>}
          help={sees}
          defaultChecked={chosen.includes(role)}
        />
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
