/** How many rated, as the site shows it: 1,700 stands for anything from 1,700 to 1,709. */
export function peopleInTens(tens: number): string {
  return `${tens.toLocaleString("en-GB")}+ people`
}
