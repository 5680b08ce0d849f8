/** Cells of white around it, which readers of such pictures need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code, dark on white in light and dark mode alike: cameras do not read it the other way round. */
export function QrCode({ cells, label }: { cells: readonly (readonly boolean[])[]; label: string }) {
  const size = cells.length + 2 * QUIET_ZONE
  const dark = cells.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  )
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  )
}
