internal import TableSamples

/// Changes a file as accidents do.
package struct FileMutation {
  private var dice: Dice

  package init(seed: UInt64) { dice = Dice(state: seed) }

  /// Two quotes anywhere behind the first line.
  package mutating func strayQuotes(in bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    let header = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    for _ in 0..<2 { changed.insert(0x22, at: Int.random(in: header...changed.count, using: &dice)) }
    return changed
  }

  /// From one to six changes of bytes, lines, separators, quotes and line ends, of one file of two in another dialect.
  package mutating func anything(in bytes: [UInt8]) -> [UInt8] {
    var changed = otherDialect(bytes)
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !changed.isEmpty {
      if Bool.random(using: &dice) { changeByte(of: &changed) } else { changeLine(of: &changed) }
    }
    return changed
  }

  private mutating func otherDialect(_ bytes: [UInt8]) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: return [0xEF, 0xBB, 0xBF] + bytes
    case 1:
      return [0xFF, 0xFE]
        + String(decoding: bytes, as: UTF8.self).utf16.flatMap {
          [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
        }
    case 2: return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 3: return bytes.flatMap { $0 == 0x0A ? [0x7C, 0x0A] : [$0 == 0x2C ? 0x7C : $0] }
    case 4: return bytes.map { $0 == 0x2C ? 0x09 : $0 }
    default: return bytes
    }
  }

  private mutating func changeByte(of bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 1: bytes.remove(at: place)
    case 2: bytes[place] = Self.signs.randomElement(using: &dice) ?? 0
    default: bytes.insert(Self.signs.randomElement(using: &dice) ?? 0, at: place)
    }
  }

  private static let signs = Array("\"\"\",,;|\t\n\n\r -09'\0".utf8) + [0xE0, 0xB8, 0x96, 0xFF]

  private mutating func changeLine(of bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let place = Int.random(in: lines.indices, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines[place].removeLast(Int.random(in: 0...lines[place].count, using: &dice))
    case 3: lines.swapAt(place, Int.random(in: lines.indices, using: &dice))
    case 4: lines[place].append(0x0D)
    default: lines.insert([], at: place)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
