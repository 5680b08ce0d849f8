/** Towns come from GeoNames, whose licence asks for its name wherever they are shown. */
export function PlaceCredit() {
  return (
    <p className="muted small">
      Names of towns: <a href="https://www.geonames.org/">GeoNames</a>, CC BY 4.0.
    </p>
  )
}
