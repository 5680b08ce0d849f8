import { FIGURE_KINDS, type FigureKind } from "#app/domain/release/figure.ts"
import { FIGURE_KIND_WORDS } from "#app/domain/release/figure-in-words.ts"
import { SentenceTable } from "../../sentence-table.tsx"

type KindCount = Readonly<{ kind: FigureKind; shown: number; moved: number; tooFew: number; hidden: number }>

/** How many figures of each kind an update shows and hides. */
export function ReleaseFigures({ counts }: { counts: readonly KindCount[] }) {
  return (
    <SentenceTable
      caption="What it shows and hides"
      headings={["Figures of", "Shown", "Of these moved", "Too few ratings", "Hidden to protect others"]}
      rows={FIGURE_KINDS.flatMap((kind) => {
        const own = counts.find((count) => count.kind === kind)
        if (!own) return []
        return { name: FIGURE_KIND_WORDS[kind].several, cells: [own.shown, own.moved, own.tooFew, own.hidden] }
      })}
    />
  )
}
