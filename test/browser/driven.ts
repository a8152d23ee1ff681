/** A kind of controls, and the test that drives each of them: words of its title. */
export type Driven = {
  role: string
  name: RegExp
  /** Where the link leads. */
  url?: RegExp
  /** The parts of the page around it. */
  within?: RegExp
  by: string
}
