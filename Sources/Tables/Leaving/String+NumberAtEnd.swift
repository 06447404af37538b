extension String {
  /// The text without digits at its end: the rest of a number that was cut in two would no longer be known as one.
  package func droppingNumberAtEnd() -> String {
    let scalars = unicodeScalars
    var end = scalars.endIndex
    var place = end
    var digits = 0
    while place > scalars.startIndex, digits < CitizenNumber.count {
      place = scalars.index(before: place)
      if scalars[place].digit != nil {
        digits += 1
        end = place
      } else if scalars[place].isLetter {
        break
      }
    }
    return String(scalars[..<end])
  }
}
