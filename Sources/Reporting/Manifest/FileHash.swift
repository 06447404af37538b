import Crypto
import Foundation

/// The SHA-256 of files, by which a later run knows them.
package enum FileHash {
  /// Files over so many bytes are hashed only when a run is sealed: hashing them would take longer than reading them.
  package static let freeBytes = 100_000_000

  /// Of a file, in hexadecimal; nil when it cannot be read.
  package static func sha256(of path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
    } catch {
      return nil
    }
    return text(hash.finalize())
  }

  /// Of bytes in memory.
  package static func sha256(bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  /// Of a text in UTF-8.
  package static func sha256(text: String) -> String { self.text(SHA256.hash(data: Data(text.utf8))) }

  /// Of the program that runs.
  package static func sha256OfProgram() -> String? { sha256(of: "/proc/self/exe") }

  private static func text(_ digest: SHA256.Digest) -> String {
    digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count < 2 ? "0" + text : text
    }.joined()
  }
}
