import { CAMPAIGN_TEXTS, type CampaignText, type CampaignTextName } from "./text.ts"

/**
 * What /campaign says. Every fact about a real organisation leads to where it can
 * be read; the register's list of sources (db/register/sources.md) says how sure each is.
 */
const TEXTS: Readonly<Record<CampaignTextName, Omit<CampaignText, "name">>> = {
  case: {
    title: "Help that we have to take should be good help",
    body: `If you are out of work for long, you may be sent on a programme. You do not choose the company that runs it. You meet its adviser in its office, at the time it sets. If you miss a meeting, your money can be stopped.

The company is paid for this from taxes. The Restart Scheme alone was expected to cost [£1.68 billion](https://publications.parliament.uk/pa/cm5803/cmselect/cmpubacc/733/report.html).

So you would think that somebody checks whether the help is any good for the people who get it. Here is what we know:

- **2012:** For the Work Programme, companies had to ask people how satisfied they were. There was no lowest mark that they had to reach, and the government did not ask people itself. That was the [answer to our question under the Freedom of Information Act](https://unemployednet.org/unemployednet-foi-no-minimum-standards-unemployed-satisfaction-wp).
- **2022:** For the Restart Scheme, people are asked four times a year. The results [were not published](https://www.parallelparliament.co.uk/writtenanswers/search?search_term=Restart+Programme).

A hotel, a hairdresser, a school: for each of them you can find out what others thought. For a programme that can decide how you live this winter, you could not.

**That is why this site is here, and why we campaign.** We ask for one plain thing: every company that is paid to help people into work has to get at least three stars out of five from the people it helps. Where it does not, it has to put things right, or stop being paid for them.

Nobody who signs has to be out of work. Nobody who signs has to give a name.`,
    status: null,
    evidence: null,
  },
  "demand-evaluation": {
    title: "Have yourselves looked at every year, by somebody who does not work for you",
    body: `Once a year, somebody independent asks people on your programme what it is like: picked by lot, and some from **every** company that you pass people on to. A number for the whole contract can hide a bad office behind nine good ones.

What they find is published, with how many were asked and how many answered.`,
    status: "open",
    evidence:
      "We know of no provider that publishes such an evaluation of each of its subcontractors. If you know of one, [tell us](/contact), and it will stand here.",
  },
  "demand-feedback": {
    title: "Let people say what they think, without giving a name, and do something with it",
    body: `Everybody on the programme can say at any time what is good, what is bad, and what should change. Nobody has to say who they are. Nothing that is said can reach the jobcentre.

And it goes somewhere: you answer in public, you say what you will do, and later whether you did it. This site [offers all of that](/suggestions) at no cost.`,
    status: "open",
    evidence:
      "Which suggestions providers have answered, and which they say are done, stands on [the page of suggestions](/suggestions). A provider that has a system of its own can [show it to us](/contact).",
  },
  "demand-three-stars": {
    title: "Three stars at least, everywhere",
    body: `Every office and every company that you pass people on to gets at least three stars out of five from the people it helps.

Where one does not, you make a plan to put it right, with dates. You publish it, and you say each month how far you are. If it does not help, you stop sending people there.`,
    status: "open",
    evidence:
      "How every provider stands can be seen in [the table](/providers), and [how stars work](/how-stars-work) is explained. Stars appear only once enough people have rated. Fewer than three is said only when we are sure.",
  },
  "demand-focus-groups": {
    title: "Sit down with people and listen",
    body: `Stars say that something is wrong. They do not say what would be better. So meet a small group of people from your programme, who are picked by lot and come because they want to.

We offer to call the group together, to find a place, and to write down what it finds. You say in public what you do about each thing.`,
    status: "open",
    evidence: "No group has met yet. The first one will stand here, with what it found.",
  },
  "demand-voluntary": {
    title: "Let people choose",
    body: `Nobody should lose money because they say no to a programme. Good help does not need a threat: people come, and tell others.

If people may choose, a company has to be worth coming to. That alone would raise standards faster than any contract.`,
    status: "open",
    evidence:
      "People can be told that they must take part in the Restart Scheme: the government’s [guidance to providers](https://www.gov.uk/government/publications/restart-provider-guidance) says how.",
  },
  "demand-contracts": {
    title: "Put the minimum into the contract, and hold money back",
    body: `Write into every contract how people are to be asked, how often, and by whom. Write down the lowest mark that is good enough. Publish what comes out, for every office and every company.

Where the mark is not reached, hold back part of the money until it is.`,
    status: "open",
    evidence:
      "The Work Programme’s contracts [had no lowest mark](https://unemployednet.org/unemployednet-foi-no-minimum-standards-unemployed-satisfaction-wp) (2012). The Restart Scheme has a measure of satisfaction, but its results [were not published](https://www.parallelparliament.co.uk/writtenanswers/search?search_term=Restart+Programme) (2022).",
  },
  next: {
    title: "What happens next",
    body: `1. **You sign.** We send you a letter by e-mail with a button. Press it, and you count.
2. **You can do more.** [Write to your MP](/campaign/act), or give the campaign to your provider. Nobody has to.
3. **We act at every milestone.** At 100, 1,000, 10,000 and 100,000 we go to those who can change something. What we asked, and what they said, will stand on this page.
4. **You decide with us.** [Say what we should do next](/campaign/ideas), or support what others propose.

You can leave whenever you like, with one click in any of our letters.`,
    status: null,
    evidence: null,
  },
}

/**
 * The texts in the order of the page.
 * @param written those that the office has written anew: they stand in the place of ours
 */
export function campaignTexts(written: readonly CampaignText[] = []): CampaignText[] {
  const anew = new Map(written.map((text) => [text.name, text]))
  return CAMPAIGN_TEXTS.map((name) => anew.get(name) ?? { name, ...TEXTS[name] })
}
