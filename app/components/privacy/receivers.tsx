/** What carries letters, by the site's settings. */
export type Carrier = "resend" | "smtp" | "own-machine" | "none"

/** Who gets to know something of what is kept. */
export function Receivers({ carrier, organisation }: { carrier: Carrier; organisation: string }) {
  return (
    <>
      <h2 id="who">Who else gets it</h2>
      <ul>
        <li>
          <b>The carrier of letters.</b> <CarrierInWords carrier={carrier} organisation={organisation} />
        </li>
        <li>
          <b>A public service that knows postcodes,</b> if this site has one set: when somebody who signs the campaign
          asks for their constituency, it gets the postcode from us, and nothing of who asks. We do not keep the
          postcode.
        </li>
        <li>
          <b>Whoever rents out the computer this site runs on.</b> They could see what passes through it, and might keep
          logs of their own. {organisation} can tell you who that is.
        </li>
        <li>
          <b>Providers, the jobcentre, the government:</b> nothing but what everybody sees on this site.
        </li>
        <li>
          <b>A court</b> can order us to hand over what is in the tables below.{" "}
          <a href="/anonymity#who">What that could tell it</a>.
        </li>
      </ul>
      <p>
        There is nothing of anybody else on our pages: no counters, no adverts, no fonts or pictures from elsewhere.
      </p>
    </>
  )
}

function CarrierInWords({ carrier, organisation }: { carrier: Carrier; organisation: string }) {
  if (carrier === "resend") {
    return (
      <>
        Resend, a company in the United States, carries our letters. It learns your e-mail address, what the letter
        says, and when it went. The letter says nothing of any provider or rating. How long Resend keeps this is up to
        its own rules. Ask us which safeguards are agreed for sending it abroad.
      </>
    )
  }
  if (carrier === "smtp") {
    return (
      <>
        A mail server that {organisation} has chosen, and not an online letter service, carries our letters. It learns
        your e-mail address, what the letter says, and when it went. The letter says nothing of any provider or rating.
        Ask us whose server it is, and how long it keeps its logs.
      </>
    )
  }
  if (carrier === "own-machine") {
    return <>None. This site runs on somebody’s own computer, and its letters stay there.</>
  }
  return <>None has been set up yet, so no letter can leave and nobody can join.</>
}
