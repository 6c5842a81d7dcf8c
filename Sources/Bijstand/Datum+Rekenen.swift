extension Datum {
  /// The date a number of days later, or earlier when negative.
  public func plus(dagen: Int) -> Datum { Datum(dag: dag + Int32(dagen)) }

  /// The same day of the month a number of months later; a day that does not exist becomes the last of the month.
  public func plus(maanden: Int) -> Datum {
    let parts = delen
    let number = parts.jaar * 12 + (parts.maand - 1) + maanden
    let year = number >= 0 ? number / 12 : (number - 11) / 12
    let month = number - year * 12 + 1
    let day = min(parts.dag, Datum.lengte(jaar: year, maand: month))
    return Datum(dag: Datum.dagnummer(jaar: year, maand: month, dag: day))
  }

  /// How many days this date lies after the other.
  public func dagen(sinds other: Datum) -> Int { Int(dag) - Int(other.dag) }

  /// How many whole months have passed since the other date, by ``plus(maanden:)``.
  public func heleMaanden(sinds other: Datum) -> Int {
    var months = Int(maandNummer.nummer) - Int(other.maandNummer.nummer)
    if months >= 0, other.plus(maanden: months) > self { months -= 1 }
    if months < 0, other.plus(maanden: months) > self { months -= 1 }
    return months
  }
}
