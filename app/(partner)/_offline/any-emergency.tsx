/** Where the country is not known. */
export function AnyEmergency() {
  return (
    <p className="safety">
      Nobody watches this page around the clock. If you or someone else could be
      in danger, call the emergency number where you are.
    </p>
  );
}
