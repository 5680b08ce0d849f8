/** When stars are shown, and what stands in their place. */
export function WhatIsShown() {
  return (
    <>
      <h2 id="shown">What we show, and when</h2>
      <p>
        We show less than we know, so that nobody can work out what one person said. How a rating is kept apart from
        whoever gave it, and where that ends, stands on <a href="/anonymity">Anonymity</a>.
      </p>
      <ul>
        <li>
          <b>Under 10 ratings:</b> no stars. A wider figure stands in their place, with its name: the company that holds
          the contract, the area, or the whole programme.
        </li>
        <li>
          <b>10 to 29:</b> stars, with “so far, too few to judge”, or with last year’s verdict and its year.
        </li>
        <li>
          <b>30 or more:</b> stars and a verdict.
        </li>
        <li>
          <b>Half stars and tens only.</b> “40+” means from 40 to 49 ratings. With decimals and each new rating shown at
          once, someone who knows who rated could find out what they said.
        </li>
        <li>
          <b>Once a month, all together.</b> A score moves only when at least ten ratings are new, changed or taken
          back.
        </li>
        <li>
          <b>Sometimes hidden to protect people elsewhere.</b> If showing one figure would give away another by taking
          sums apart, we hide it. That says nothing about the provider.
        </li>
      </ul>
    </>
  )
}

/** How the stars of a company with subcontractors are made. */
export function Totals() {
  return (
    <>
      <h2 id="totals">Companies with subcontractors</h2>
      <p>
        The company that holds a contract often pays others to do the work. Its own stars are made of everyone’s: its
        own offices and each subcontractor, weighed by how many people each one serves. Where the government has
        published no such numbers, we weigh by ratings and say so.
      </p>
    </>
  )
}
