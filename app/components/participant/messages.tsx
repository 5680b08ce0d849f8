/**
 * What the script of the page may have to say; each stands hidden until then. The words are here and not in the script,
 * so that it stays small and everything people read can be read in one place.
 */
const MESSAGES: Readonly<Record<string, string>> = {
  unreachable: "We could not reach the site. Nothing is lost: check your connection, then press the button again.",
  "ballot-code":
    "That is the code of your own rating pass. It must never be sent, to us or to anybody, so nothing was sent. Take it out, and try again. A receipt begins with R.",
  "no-ballot-code": "That is not a whole code: it has 26 letters and numbers. Check it and type it again.",
  "no-pass-file": "That file holds no rating pass of ours that still works. Choose the file that you saved here.",
  "pass-here": "A pass for that area is in this browser already, so we have not opened the file.",
  "not-ready": "Your browser cannot make the pass at the moment, so we give you a code instead. It works as well.",
  "already-issued":
    "You have taken your pass for this area and this year already, and it is not in this browser. We cannot give it to you again, because we do not know which one it was.",
  "too-many-areas": "You have taken passes for two areas this year. That is the most that one person can have.",
  held: "We check some addresses by hand: up to two working days. Come back then; after 14 days it opens by itself.",
  "bad-answer":
    "Our answer does not fit the public list of keys, so your browser has not used it. Do not go on. Please tell us: the address stands under Contact.",
}

export function Messages() {
  return (
    <div className="messages" role="alert">
      {Object.entries(MESSAGES).map(([name, words]) => (
        <p key={name} className="message" data-message={name} hidden>
          {words}
        </p>
      ))}
      <p className="message" data-message="paused" hidden>
        <span data-slot="words" /> Nothing is lost: try again in an hour, or on another day.
      </p>
    </div>
  )
}
