package import Tables

/// Prints numbers with a fixed count of decimals, rounded once, half away from zero.
///
/// The one place where a number of a result is rounded and turned to text: CSV files, the report and the terminal
/// all print through it.
package struct NumberFormat: Sendable {
  /// The longest text: a sign, 27 digits before the point, the point and twelve decimals.
  static let longest = 41

  /// Whole numbers.
  package static let count = NumberFormat(decimals: 0)

  private let decimals: Int?
  /// What the last printed digit stands for, in units of 10^-12.
  private let unit: UInt64

  /// Decimals from 0 to 12; nil prints the exact value in its shortest form.
  package init(decimals: Int?) {
    self.decimals = decimals.map { min(12, max(0, $0)) }
    unit = (0..<(12 - (self.decimals ?? 12))).reduce(1) { value, _ in value * 10 }
  }

  /// The text with commas between thousands.
  package func grouped(_ number: Number) -> String {
    let text = text(number)
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".")
    let whole = String(parts.first ?? "0")
    let lead = whole.count % 3
    var groups = lead == 0 ? [] : [String(whole.prefix(lead))]
    var rest = whole.dropFirst(lead)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// The text without commas, as it stands in a CSV file.
  package func text(_ number: Number) -> String {
    String(
      decoding: [UInt8](capacity: Self.longest) { append(number, to: &$0) }, as: UTF8.self)
  }

  /// Adds the text; the span must have room for `longest` bytes.
  func append(_ number: Number, to bytes: inout OutputSpan<UInt8>) {
    let magnitude = number.scaled.magnitude
    // Almost every figure stays below 18 million with its twelve decimals: one machine word.
    if let small = UInt64(exactly: magnitude), small < UInt64.max - unit {
      let (digits, decimals) = digits(of: small)
      appendDigits(digits, decimals: decimals, negative: number.scaled < 0, to: &bytes)
    } else {
      let (digits, decimals) = digits(of: magnitude)
      if let small = UInt64(exactly: digits) {
        appendDigits(small, decimals: decimals, negative: number.scaled < 0, to: &bytes)
      } else {
        appendDigits(digits, decimals: decimals, negative: number.scaled < 0, to: &bytes)
      }
    }
  }

  /// The digits to print, as a whole number, and how many of them stand behind the point.
  @inline(__always)
  private func digits<Word: FixedWidthInteger & UnsignedInteger>(
    of magnitude: Word
  ) -> (digits: Word, decimals: Int) {
    if let decimals { return ((magnitude + Word(unit / 2)) / Word(unit), decimals) }
    let one = Word(1_000_000_000_000 as UInt64)
    let whole = magnitude / one
    if whole * one == magnitude { return (whole, 0) }
    var digits = magnitude
    var decimals = 12
    while digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return (digits, decimals)
  }

  /// The digits of a whole number with a point before the last `decimals` of them.
  @inline(__always)
  private func appendDigits<Word: FixedWidthInteger & UnsignedInteger>(
    _ value: Word, decimals: Int, negative: Bool, to bytes: inout OutputSpan<UInt8>
  ) {
    if negative && value != 0 { bytes.append(UInt8(ascii: "-")) }
    var reversed = InlineArray<42, UInt8>(repeating: 0)
    var count = 0
    var rest = value
    repeat {
      if count == decimals && decimals > 0 {
        reversed[count] = UInt8(ascii: ".")
        count += 1
      }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      reversed[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      count += 1
      rest = quotient
    } while rest > 0 || (decimals > 0 && count < decimals + 2)
    while count > 0 {
      count -= 1
      bytes.append(reversed[count])
    }
  }
}
