/** What is said of a rating that is not whole; by the server, and by the script that asks before anything is sent. */
export const NO_NAME_CHOSEN = "Choose the name that is on your letters. If it is not there, choose “Not on the list”."
export const TOO_FEW_ANSWERS =
  "Answer at least three of the five questions. “Doesn’t apply to me” does not count as an answer."
