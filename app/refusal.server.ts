/**
 * A reason not to start or go on, told to the person at the terminal: one plain sentence that names what is wrong and
 * the remedy. Scripts print the message alone and end with code 1; any other error is a fault of ours and keeps its
 * stack.
 */
export class Refusal extends Error {
  override name = "Refusal"
}
