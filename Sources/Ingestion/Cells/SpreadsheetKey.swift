import Tables

/// What spreadsheets make of a key of digits, undone where nothing is lost.
///
/// A spreadsheet takes 47010101001 for a number: it writes 47010101001.0, 47,010,101,001 or, with digits gone for good,
/// 4.7E+10; who wants to keep it from that puts an apostrophe before it. Of a key that does not begin like a number only
/// that apostrophe goes, and Thai digits are read as ASCII ones.
enum SpreadsheetKey {
  enum Reading: Equatable {
    case asItStands
    /// The key without what the spreadsheet added.
    case folded([UInt8])
    /// In scientific notation: nobody can tell which key it was.
    case digitsLost
  }

  /// Whether a cell, as it stands in the file, may be no plain row of digits: a quick look that spares nearly all keys
  /// the thorough one.
  @inline(__always)
  static func mayBe(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count > 1 else { return false }
    switch bytes[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      for place in 1..<count where bytes[place] &- UInt8(ascii: "0") >= 10 { return true }
      return false
    case UInt8(ascii: "'"): return true
    // Typographic quotes begin with E2, and with E2, C2 and EF the spaces and unseen signs that may stand before a key.
    case 0xC2, 0xE2, 0xEF: return true
    default: return hasThaiDigit(bytes, count: count)
    }
  }

  /// Thai digits are E0 B9 90 to E0 B9 99 in UTF-8, and F0 to F9 in windows-874.
  @inline(__always)
  private static func hasThaiDigit(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    var before: UInt8 = 0
    for place in 0..<count {
      let byte = bytes[place]
      if byte >= 0xF0 && byte <= 0xF9 || before == 0xB9 && byte >= 0x90 && byte <= 0x99 { return true }
      before = byte
    }
    return false
  }

  /// A key as it stands in the file in the form in which it is kept; nil where its digits are lost.
  ///
  /// What an apostrophe hid is read like any key, so that it is that key.
  static func folded(_ cell: UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings) -> [UInt8]? {
    var folded: [UInt8] = []
    CellFolding.fold(cell, into: &folded, noting: &cleanings)
    let reading = folded.withUnsafeBufferPointer { read($0, noting: &cleanings) }
    switch reading {
    case .asItStands: return folded
    case .folded(let key): return key.withUnsafeBufferPointer { self.folded($0, noting: &cleanings) }
    case .digitsLost: return nil
    }
  }

  /// Reads a clean key whose digits are ASCII.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings) -> Reading {
    var key = cell
    while let rest = withoutApostrophe(key) {
      key = rest
      cleanings.insert(.apostrophe)
    }
    if isScientific(key) { return .digitsLost }
    if let number = withoutDecoration(key, noting: &cleanings) { return .folded(number) }
    return key.count == cell.count ? .asItStands : .folded(Array(key))
  }

  private static let apostrophes: [StaticString] = ["'", "‘", "’"]

  /// What stands behind an apostrophe; nil where there is none, or nothing else.
  private static func withoutApostrophe(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let length = apostrophes.first { quote in
      key.count > quote.utf8CodeUnitCount
        && UnsafeBufferPointer(rebasing: key.prefix(quote.utf8CodeUnitCount)).spells(quote)
    }?.utf8CodeUnitCount
    let rest = length.map { UnsafeBufferPointer(rebasing: key.dropFirst($0)).trimmed }
    return rest?.isEmpty == true ? nil : rest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether the key is a number such as 3.20E+12; 1E5 may be the name of a house.
  private static func isScientific(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let exponent = key.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), exponent > 0 else {
      return false
    }
    var digits = key[(exponent + 1)...]
    let isSigned = digits.first == UInt8(ascii: "+") || digits.first == UInt8(ascii: "-")
    if isSigned { digits = digits.dropFirst() }
    let parts = key[..<exponent].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && (isSigned || parts.count == 2) && !digits.isEmpty && digits.allSatisfy(isDigit)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// The digits of 47010101001.0 and 47,010,101,001; nil where the key is neither.
  private static func withoutDecoration(
    _ key: UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings
  ) -> [UInt8]? {
    let parts = key.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, parts.dropFirst().allSatisfy({ isZeros($0) }) else {
      return nil
    }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count + parts.count > 2, groups.count == 1 || isGrouped,
      groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
    else { return nil }
    if groups.count > 1 { cleanings.insert(.thousandsCommas) }
    if parts.count > 1 { cleanings.insert(.decimalZeros) }
    return Array(groups.joined())
  }

  private static func isZeros(_ decimals: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !decimals.isEmpty && decimals.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}

/// A key as it is kept after reading: what somebody types who looks for a row.
package func foldedKey(_ text: String) -> String {
  var cleanings: Cleanings = []
  let cleaned = Array(TextCleaner.cleaned(text).utf8)
  let key = cleaned.withUnsafeBufferPointer { bytes -> [UInt8]? in
    guard let start = bytes.baseAddress, SpreadsheetKey.mayBe(start, count: bytes.count) else { return nil }
    return SpreadsheetKey.folded(bytes, noting: &cleanings)
  }
  return String(decoding: key ?? cleaned, as: UTF8.self)
}
