import Foundation

extension String {
  /// The text in NFC, the form of every text column, so that comparing bytes is comparing texts.
  var inNormalForm: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
