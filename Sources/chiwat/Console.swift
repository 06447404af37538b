import Glibc
import Reporting
import Synchronization
import Tables

/// Standard output for results, standard error for everything else; whatever is said is outgoing text.
enum Console {
  /// Why a result could not be printed.
  struct Failure: Error {
    /// The system's number.
    var code: Int32

    var reason: String { String(cString: strerror(code)) }

    /// Whether the reader has gone, as `head` does when it has seen enough.
    var isClosedPipe: Bool { code == EPIPE }
  }

  /// Whether something could not be said on standard error, which then cannot be told either.
  private static let hasMissed = Atomic(false)

  static var missed: Bool { hasMissed.load(ordering: .relaxed) }

  /// - Parameter isForSpreadsheets: whether the mark goes first by which spreadsheets know UTF-8.
  static func print(_ page: String, isForSpreadsheets: Bool = false) throws(Failure) {
    let mark = isForSpreadsheets ? "\u{FEFF}" : ""
    let code = write(mark + OutgoingPage.text(page) + "\n", to: STDOUT_FILENO)
    if code != 0 { throw Failure(code: code) }
  }

  static func warn(_ text: String) { say(Outgoing(text, as: .message).text + "\n") }

  /// Writes over the line that the cursor is on; only for terminals.
  static func overwrite(_ text: String) { say("\r\u{1B}[2K" + Outgoing(text).text) }

  private static func say(_ text: String) {
    let code = write(text, to: STDERR_FILENO)
    if code != 0 && code != EPIPE { hasMissed.store(true, ordering: .relaxed) }
  }

  /// Writes all of a text, as it is.
  ///
  /// - Returns: the system's error number, or 0.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let written = Glibc.write(descriptor, part.baseAddress, part.count)
        if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Takes the places of standard streams that the caller has closed, so that no file of ours gets their number and what is
  /// printed; such a stream can neither be read nor written.
  static func open() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = Glibc.open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
