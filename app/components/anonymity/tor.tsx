/** Plain steps, and what they change and do not change. */
export function WithTor() {
  return (
    <>
      <h2 id="tor">With Tor Browser</h2>
      <p>
        Tor Browser sends what you do through three other computers, so that we cannot see your address on the network.
        You do not need it to rate. It helps if you fear that somebody watches this site, or your Wi-Fi.
      </p>
      <ol>
        <li>
          On your own device, get Tor Browser from{" "}
          <a href="https://www.torproject.org/download/" rel="noreferrer">
            torproject.org
          </a>
          , and from nowhere else.
        </li>
        <li>Open it, press “Connect”, and type the address of this site.</li>
        <li>
          Press “Rate”. Open “This is not my phone”, choose “In a file that I take with me” or “As a code that I write
          down”, and press “Start”. Tor Browser forgets everything when it closes, your pass too.
        </li>
        <li>Join, take your pass, and close Tor Browser.</li>
        <li>
          Some days later open Tor Browser again, go to <a href="/pass">Your rating pass</a>, and rate with the file or
          the code. With the code you sign in once more on the way, so the file hides more.
        </li>
      </ol>
      <h3>What it changes, and what it does not</h3>
      <ul>
        <li>We see the address of a Tor computer, and not yours.</li>
        <li>Whoever runs your Wi-Fi sees that you use Tor, but not that you use this site.</li>
        <li>Your mail service still knows that we wrote to your mailbox.</li>
        <li>
          At the level “Standard” your browser makes the pass. At “Safest” there is no JavaScript: this site works, but
          then it is <a href="#roads">the road with the code</a>, which our server makes.
        </li>
        <li>
          Many people share one Tor computer, so we may ask you to wait some minutes. That is because of the others, not
          because of you.
        </li>
        <li>What you write, and who sees your screen, stays as it was.</li>
      </ul>
    </>
  )
}
