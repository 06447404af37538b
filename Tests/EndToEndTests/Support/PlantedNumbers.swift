import Foundation

/// Citizen numbers of nobody in every spelling, and a search for what is left of them; shares no code with the program.
struct PlantedNumbers {
  /// So many digits of a number may not follow each other in an output, with any signs between them.
  private static let most = 8

  private var count = 0
  /// The numbers by every eight digits in a row of theirs.
  private var parts: [Int: String] = [:]
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Spellings of thirteen digits: what stands between them, how they are grouped, which digits they are.
  static let spellings: [@Sendable (String) -> String] =
    [
      { $0 }, { "นาย " + $0 + "ครับ" }, { "ID" + $0 }, { "'" + $0 }, { $0 + ".0" }, { $0 + ".00" },
      { thai($0) }, { wide($0) }, { thai(grouped($0, by: "-")) }, { grouped($0, by: ",", [1, 3, 3, 3, 3]) },
      { grouped($0, by: ",", [1, 3, 3, 3, 3]) + ".00" }, { grouped($0, by: "\n", [5, 8]) },
      { grouped($0, by: "\u{200B}", [5, 8]) }, { grouped($0, by: " ", [6, 7]) },
      { grouped($0, by: "", [13]) + " (2)" },
      { grouped($0, by: " ", Array(repeating: 1, count: 13)) }, { "โทร 0812345678 " + grouped($0, by: "-") },
      { grouped($0, by: "-", [3, 4, 4, 2]) }, { grouped($0, by: " / ", [2, 5, 6]) },
    ]
    + [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "−", "\u{AD}", ".", "/", ",", " ",
      "\u{A0}",
      "\u{2009}", "\u{202F}", "\u{200B}", "\u{200D}", "\u{FEFF}", "_", "·", "•", ":", " - ", " – ", "--",
      ". ",
      "\u{202A}", "\t", ")(",
    ].map { sign in { grouped($0, by: sign) } }

  /// The next number, of which the search knows; the first digits take turns.
  mutating func next() -> String {
    var digits = [count % 10]
    while digits.count < 12 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      digits.append(Int(state >> 33) % 10)
    }
    let sum = digits.indices.reduce(0) { $0 + digits[$1] * (13 - $1) }
    let number = (digits + [(11 - sum % 11) % 10]).map(String.init).joined()
    count += 1
    for start in 0...number.count - Self.most {
      if let part = Int(number.dropFirst(start).prefix(Self.most)) { parts[part] = number }
    }
    return number
  }

  /// The numbers of which eight digits in a row stand in a text, whatever stands between them but letters.
  ///
  /// - Parameter isTable: whether the bytes are a CSV file. In columns of numbers side by side eight digits are those of some
  ///   planted number by chance, so that over several cells only a whole number counts.
  func found(in bytes: Data, isTable: Bool = false) -> [String] {
    var found: Set<String> = []
    var isQuoted = false
    var (value, length) = (0, 0)
    // Over the borders of cells.
    var (whole, digits) = (0, 0)
    var text = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = text.popFirst() {
      if let digit = Self.digit(scalar) {
        value = (value * 10 + digit) % 100_000_000
        length += 1
        if length >= Self.most, let number = parts[value] { found.insert(number) }
        whole = (whole * 10 + digit) % 10_000_000_000_000
        digits += 1
        if digits >= 13, let number = parts[whole % 100_000_000], Int(number) == whole {
          found.insert(number)
        }
      } else if scalar == "\\", let next = text.first, "ntr".unicodeScalars.contains(next) {
        // A line break or tab of JSON.
        text.removeFirst()
      } else if scalar == "[" && text.starts(with: "U+".unicodeScalars) || scalar == "&" && text.first == "#"
      {
        // How the program shows unseen signs, and a line break of XML.
        while let next = text.popFirst(), next != "]" && next != ";" {}
      } else if isTable, scalar == "\"" {
        isQuoted.toggle()
      } else if isTable, !isQuoted, scalar == "," || scalar == "\n" {
        length = 0
      } else if scalar.value > 0x40, scalar.properties.isAlphabetic {
        (length, digits) = (0, 0)
      }
    }
    return found.sorted()
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  static func grouped(_ number: String, by sign: String, _ sizes: [Int] = [1, 4, 5, 2, 1]) -> String {
    var rest = number[...]
    return sizes.map { size -> Substring in
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }.joined(separator: sign)
  }

  private static func thai(_ text: String) -> String { shifted(text, to: 0x0E50) }

  private static func wide(_ text: String) -> String { shifted(text, to: 0xFF10) }

  private static func shifted(_ text: String, to zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0x30 + zero) ?? scalar : scalar
        }))
  }
}
