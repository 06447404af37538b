import Foundation
import Tables

/// Values as JSON for programs: keys in order, so that two outputs can be compared, and every text outgoing.
package enum JSONText {
  package static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try outgoing(encoder.encode(value), encoder)
    } catch {
      preconditionFailure("what is printed holds only texts, numbers and lists: \(error)")
    }
  }

  /// JSON with every string in it as it may leave, looked at as the text that it stands for.
  private static func outgoing(_ json: Data, _ encoder: JSONEncoder) throws -> String {
    var bytes = Data()
    bytes.reserveCapacity(json.count)
    var rest = json[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
      bytes += rest[..<start]
      let end = endOfString(rest, from: start)
      bytes += try outgoing(string: rest[start..<end], encoder)
      rest = rest[end...]
    }
    return String(decoding: bytes + rest, as: UTF8.self)
  }

  private static func endOfString(_ json: Data, from start: Int) -> Int {
    var index = start + 1
    while index < json.endIndex, json[index] != UInt8(ascii: "\"") {
      index += json[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, json.endIndex)
  }

  private static func outgoing(string: Data, _ encoder: JSONEncoder) throws -> Data {
    let text = try JSONDecoder().decode(String.self, from: string)
    guard !isHash(text) else { return string }
    let outgoing = Outgoing(text, as: .cell).text
    return outgoing == text ? string : try encoder.encode(outgoing)
  }

  /// Whether a text is a SHA-256, by which files are compared: thirteen of its digits in a row are nobody's number.
  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.allSatisfy(\.isHexDigit)
  }
}
