import Foundation

@testable import Ingestion
@testable import Tables

/// Finds the encoding of bytes and converts them, held against the library's own slow conversions.
func fuzzEncodings(_ bytes: [UInt8]) {
  findEncoding(bytes)
  convertUTF16(bytes)
  convertThai(bytes)
  let text = String(validating: bytes, as: UTF8.self)
  let invalid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) }
  require((invalid == nil) == (text != nil), "UTF-8 is wrong at \(invalid ?? -1)")
  if let invalid {
    require(String(validating: bytes[..<invalid], as: UTF8.self) != nil, "wrong before \(invalid)")
  }
}

private func findEncoding(_ bytes: [UInt8]) {
  let source = memory(bytes)
  guard let found = try? EncodingFinder.find(in: source, option: nil) else { return }
  let rest = bytes.dropFirst(found.start)
  switch found.encoding {
  case .ascii: require(rest.allSatisfy { $0 < 0x80 }, "not ASCII")
  case .utf8, .windows874: require(rest.contains { $0 >= 0x80 }, "ASCII")
  case .utf8WithMark: require(found.start == 3, "the mark is text")
  default: break
  }
}

private func convertUTF16(_ bytes: [UInt8]) {
  for isBigEndian in [false, true] {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { continue }
    let converted = try? memory(bytes).rewritten(from: 0, by: UTF16Transcoder(isBigEndian: isBigEndian))
    let wanted = Array(text.utf8) + (bytes.count % 2 == 1 ? [0xFF] : [])
    require(converted.map(content) == wanted, "UTF-16 converted otherwise")
  }
}

private func convertThai(_ bytes: [UInt8]) {
  var converted: [UInt8] = []
  let undefined = bytes.withUnsafeBufferPointer { ThaiEncoding.appendUTF8($0, to: &converted) }
  require(converted == bytes.flatMap { thaiLetters[Int($0)] }, "windows-874 converted otherwise")
  require(undefined == bytes.firstIndex { thaiLetters[Int($0)] == replacement }, "undefined elsewhere")
}

private let replacement = Array("\u{FFFD}".utf8)

/// The library's reading of every byte of windows-874.
private let thaiLetters: [[UInt8]] = (0...255).map { byte in
  let windows874 = String.Encoding(rawValue: 0x8000_041D)
  guard let text = String(data: Data([UInt8(byte)]), encoding: windows874), !text.isEmpty,
    // The library reads undefined bytes as control signs and private letters.
    byte < 0x80
      || text.unicodeScalars.allSatisfy({ $0.value > 0x9F && !(0xE000...0xF8FF).contains($0.value) })
  else { return replacement }
  return Array(text.utf8)
}

private func memory(_ bytes: [UInt8]) -> ByteSource {
  guard let source = try? ByteSource(InputFile(name: "file.csv", bytes: bytes)) else {
    fatalError("bytes in memory cannot be opened")
  }
  return source
}

private func content(_ source: ByteSource) -> [UInt8] {
  var bytes: [UInt8] = []
  try? source.forEachBlock(bytes: 13) { block in
    bytes += block
    return true
  }
  return bytes
}
