import Foundation
import Tables

/// The lines of a look-up that goes with the program, by the code in their first column.
///
/// Every run reads ten thousand of them and needs a few: a line is cut into fields when it is asked for. The files are plain: UTF-8,
/// a header, no quotes.
struct ReferenceLines: Sendable {
  private let bytes: [UInt8]
  /// In ascending order of the codes.
  private let lines: [(code: Code, line: Range<Int>)]

  /// Nil where there is no such file.
  init?(_ file: URL) {
    guard let data = try? Data(contentsOf: file) else { return nil }
    self.init(Array(data))
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [(code: Code, line: Range<Int>)] = []
    lines.reserveCapacity(bytes.count / 32)
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let comma = line.firstIndex(of: UInt8(ascii: ",")), let code = Code(ascii: line[..<comma]) else {
        continue
      }
      lines.append((code, line.startIndex..<line.endIndex))
    }
    self.lines = lines.sorted { $0.code < $1.code }
  }

  func contains(_ code: Code) -> Bool { place(of: code) != nil }

  /// The fields of a code's line; nil where it has none.
  func fields(of code: Code) -> [String]? {
    place(of: code).map { place in
      bytes[lines[place].line].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func place(of code: Code) -> Int? {
    var range = 0..<lines.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if lines[middle].code == code { return middle }
      range = lines[middle].code < code ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
