export function RunIt() {
  return (
    <section id="run" className="front-part ruled" aria-labelledby="run-head">
      <h2 id="run-head" className="head">
        Run it yourself
      </h2>
      <p className="lead soft">
        Holdfast is free software under the AGPL. With Node 20 or newer one
        command starts all of it, its own PostgreSQL and a demo practice
        included.
      </p>
      <pre className="command">
        <code>npm start</code>
      </pre>
    </section>
  );
}
