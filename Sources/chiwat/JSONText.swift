import Foundation

/// Values as JSON for programs: keys in order, so that two outputs can be compared.
enum JSONText {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("what is printed holds only texts, numbers and lists: \(error)")
    }
  }
}
