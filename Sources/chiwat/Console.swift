import Foundation

/// Standard output for results, standard error for everything else.
enum Console {
  /// Why a result could not be printed, as the system says it.
  struct Failure: Error {
    var reason: String
  }

  static func print(_ text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
  }

  /// What cannot be said on standard error cannot be said at all.
  static func warn(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes over the line that the cursor is on; only for terminals.
  static func overwrite(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(("\r\u{1B}[2K" + text).utf8))
  }

  static var errorIsTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  static var outputIsTerminal: Bool { isatty(FileHandle.standardOutput.fileDescriptor) == 1 }
}
