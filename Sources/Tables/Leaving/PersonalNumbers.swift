import Synchronization

/// Numbers by which a person is known or reached, hidden but for their last digits.
package enum PersonalNumbers {
  /// Whether telephone numbers are masked too.
  ///
  /// One choice for the whole process and all its threads: it is made by the command line before anything is read, and a
  /// value that every output had to be handed could be forgotten by one of them.
  private static let hidesTelephones = Atomic(false)

  package static var areTelephonesHidden: Bool { hidesTelephones.load(ordering: .relaxed) }

  /// Masks telephone numbers too, from now on.
  package static func hideTelephones() { hidesTelephones.store(true, ordering: .relaxed) }

  /// Digits that a text must have for a number to be hidden in it.
  package static var leastDigits: Int { areTelephonesHidden ? Telephone.least : CitizenNumber.count }

  /// The text with "x" for the first digits of every number, all but the last four; nil when it has none.
  static func masked(_ text: String, isPage: Bool) -> String? {
    let least = leastDigits
    guard text.utf8.span.hasDigits(least) else { return nil }
    var characters = Array(text.unicodeScalars)
    let places = [characters, divided(characters)].flatMap { characters in
      DigitChain.all(in: characters, atLeast: least, isPage: isPage).flatMap { chain in
        CitizenNumber.places(in: chain) + (least < CitizenNumber.count ? Telephone.places(in: chain) : [])
      }
    }
    guard !places.isEmpty else { return nil }
    for place in places { characters[place] = "x" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    return String(view)
  }

  /// The text with a letter for each unseen sign, which is shown where it leaves and so may stand between two numbers as
  /// well as inside one.
  private static func divided(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.contains { $0.isUnseen } ? text.map { $0.isUnseen && !$0.isLineBreak && $0 != "\t" ? "x" : $0 } : []
  }
}
