import type { Question } from "#app/domain/rating.ts"

/** What people write who liked, or did not like, what a question asks about. All of it invented. */
export const SENTENCES: Readonly<Record<Question, { good: readonly string[]; bad: readonly string[] }>> = {
  adviser: {
    good: [
      "My adviser rang when she said she would, every time.",
      "He remembered what I told him the week before, so I did not have to start again.",
      "She never talked down to me.",
      "When she did not know something she found out and phoned me the same day.",
      "First adviser I have had who looked at me and not at the screen.",
      "He kept his word about the letter to the landlord.",
    ],
    bad: [
      "Four advisers in five months, and each one asked me the same questions.",
      "He was always late and then in a hurry.",
      "I was spoken to as if I had done something wrong by being out of work.",
      "Nobody rang back. I left messages for two weeks.",
      "She typed the whole time and never looked up.",
      "They cancel on the morning, after I have paid for the bus.",
    ],
  },
  say: {
    good: [
      "They asked what I wanted before they told me what to do.",
      "I wrote my own plan and we changed it together when it did not work.",
      "When I said no to warehouse work that was the end of it.",
      "I could choose the days, because of my mum's care.",
      "My plan has my words in it.",
    ],
    bad: [
      "I was told my plan, not asked.",
      "The plan was filled in before I sat down. I only signed.",
      "I said what I trained for and it was not written down.",
      "Everybody in the group got the same plan.",
      "They said the computer chooses.",
    ],
  },
  fit: {
    good: [
      "When I told her about my back she found me a course I could do sitting down.",
      "They let me come after the school run.",
      "What I did had to do with the work I want, for once.",
      "They listened about my panic attacks and we met by telephone.",
      "Slow at first, as I needed it after two years off.",
    ],
    bad: [
      "I applied for jobs I could never do so that the box was ticked.",
      "I have a degree and was sent on a course about how to shake hands.",
      "Two buses each way for ten minutes, with my knees.",
      "They know I care for my son and still put me down for nights.",
      "I cannot read well and was given forty pages.",
    ],
  },
  help: {
    good: [
      "They paid for my licence, and that got me the job.",
      "Real vacancies from firms that were really looking.",
      "Someone sat with me and sorted the council tax debt.",
      "I got interview clothes and somebody to practise with.",
      "The course was a proper one with a certificate at the end.",
    ],
    bad: [
      "Job search on a slow computer, every week, and nothing else.",
      "I asked about training for months. There was never any money.",
      "The vacancies were old. I rang three and all had gone.",
      "I was promised help with my housing and never heard of it again.",
      "They only help the ones who would find work anyway.",
      "I still have not had my fares back.",
    ],
  },
  fairness: {
    good: [
      "I was told what I have to do and what I may refuse, in plain words.",
      "When I was ill they believed me and moved the date.",
      "They put a wrong letter right with the jobcentre before it cost me anything.",
      "Nobody ever threatened me.",
      "They explained the rules to everybody and wrote them down.",
    ],
    bad: [
      "Sanctions were mentioned at every single meeting.",
      "The jobcentre said one thing and they said another, and I paid for it.",
      "I was referred for missing an appointment that they had cancelled.",
      "Nobody told me that I could have asked for the telephone.",
      "I signed because I was afraid, not because I agreed.",
    ],
  },
}

/** How people go on, so that no two texts are alike for long. */
export const CLOSERS: Readonly<Record<"good" | "bad", readonly string[]>> = {
  good: [
    "That made the difference.",
    "More of that, please.",
    "I did not expect it.",
    "My friend with another adviser there says the same.",
    "It took a while, but it was worth it.",
    "Thank you for that.",
    "I have told others.",
    "After the last place I was surprised.",
    "I start work on Monday because of it.",
    "I go there without a knot in my stomach now.",
  ],
  bad: [
    "That has to change.",
    "I am not the only one.",
    "It costs them nothing to do better.",
    "I said so at the time and nothing came of it.",
    "You leave feeling smaller than you came.",
    "I would have taken real help gladly.",
    "It was better a year ago.",
    "Please ask us before you decide.",
    "I do not blame the advisers, they have eighty of us each.",
    "My confidence is gone.",
    "A phone call would have done.",
  ],
}

/** Words for the office to think about before they are published: names, numbers, dates, tell-tale details. */
export const TELLING: readonly string[] = [
  "Ask for Denise at the front desk, she is the only one who helps. Her number is 07700 900461.",
  "On 14 March Mr Pettifer shouted at me in front of the whole room.",
  "I am the only one there in a wheelchair, so they will know who wrote this.",
  "You can write to me at kelly.m@example.org if you want the whole story.",
  "My adviser Gareth left after I complained about him to the manager.",
]

/** Words in other languages are accepted, and shown as they are. */
export const IN_OTHER_LANGUAGES: readonly string[] = [
  "Moja doradczyni zawsze oddzwania. Jestem jej za to bardzo wdzięczny.",
  "Roedd fy nghynghorydd yn garedig, ond doedd dim cyrsiau ar gael.",
  "ساعدوني في كتابة سيرتي الذاتية وشرحوا لي حقوقي بهدوء.",
  "Nimeni nu mi-a explicat regulile pe limba mea.",
  "Me escucharon, pero las ofertas de trabajo eran antiguas.",
]
