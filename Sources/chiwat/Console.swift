import Foundation
import Reporting
import Tables

/// Standard output for results, standard error for everything else; whatever is said is outgoing text.
enum Console {
  /// Why a result could not be printed, as the system says it.
  struct Failure: Error {
    var reason: String
  }

  /// - Parameter isForSpreadsheets: whether the mark goes first by which spreadsheets know UTF-8.
  static func print(_ page: String, isForSpreadsheets: Bool = false) throws(Failure) {
    let mark = isForSpreadsheets ? "\u{FEFF}" : ""
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((mark + OutgoingPage.text(page) + "\n").utf8))
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
  }

  /// What cannot be said on standard error cannot be said at all.
  static func warn(_ text: String) { put(Outgoing(text, as: .message).text + "\n") }

  /// Writes over the line that the cursor is on; only for terminals.
  static func overwrite(_ text: String) { put("\r\u{1B}[2K" + Outgoing(text).text) }

  private static func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var errorIsTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  static var outputIsTerminal: Bool { isatty(FileHandle.standardOutput.fileDescriptor) == 1 }
}
