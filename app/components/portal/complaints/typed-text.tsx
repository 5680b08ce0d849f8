/** Words that cannot be sent any more, for whoever wants to keep them. */
export function TypedText({ typed }: Readonly<{ typed: string }>) {
  if (typed === "") return null
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">What you had typed</h2>
      <p className="as-written card" dir="auto">
        {typed}
      </p>
    </section>
  )
}
