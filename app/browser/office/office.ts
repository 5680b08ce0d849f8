/** The script of the office's pages, whole. Every page works without it, but for passkeys, which browsers give to scripts alone. */
import { prepareFiles } from "./file-into.ts"
import { lookAgain } from "./look-again.ts"
import { preparePasskeys } from "./passkeys.ts"
import { prepareShortcuts } from "./shortcuts.ts"

prepareFiles()
lookAgain()
preparePasskeys()
prepareShortcuts()
