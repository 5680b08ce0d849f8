import type { Question } from "#app/domain/rating.ts"

/** The five questions as pages show them (`name`, `about`) and as forms ask them (`heading`, `asked`). */
export const QUESTION_WORDS = {
  adviser: {
    name: "Adviser",
    about: "Respectful, reliable, gets things done",
    heading: "Your adviser",
    asked: "Are they respectful and reliable, and do they get things done?",
  },
  say: {
    name: "Say",
    about: "People’s own views shaped the plan",
    heading: "Your say",
    asked: "Did your views shape your plan?",
  },
  fit: {
    name: "Fit",
    about: "What people had to do suited them",
    heading: "The fit",
    asked: "Did what you had to do suit your health, your caring, your skills and your aims?",
  },
  help: {
    name: "Help",
    about: "Training, specialist help, real openings",
    heading: "The help",
    asked: "Did you get training, specialist help or real job openings?",
  },
  fairness: {
    name: "Fairness",
    about: "Rules, rights and sanctions explained and applied fairly",
    heading: "Fairness",
    asked: "Were rules, your rights and sanctions explained, and used fairly?",
  },
} as const satisfies Record<Question, { name: string; about: string; heading: string; asked: string }>
