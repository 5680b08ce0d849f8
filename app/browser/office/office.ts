/** The script of the office's pages, whole. Every page works without it, but for passkeys, which browsers give to scripts alone. */
import { lookAgain } from "./look-again.ts"
import { preparePasskeys } from "./passkeys.ts"

lookAgain()
preparePasskeys()
