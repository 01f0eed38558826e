/** A dash for all that is not there: left open, not said and not asked look the same. */
export const Dash = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="vh">nothing</span>
  </>
);
