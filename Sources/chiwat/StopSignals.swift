import Foundation
import Reporting

/// Ends the program in order when it is asked to stop.
///
/// The signals are blocked in every thread and awaited by one, so that nothing runs inside a handler.
enum StopSignals {
  private static let names = [SIGINT: "SIGINT", SIGTERM: "SIGTERM", SIGHUP: "SIGHUP"]

  /// Call before any other thread begins.
  static func watch(_ unfinished: Unfinished) {
    // Who writes to a closed pipe or beyond the largest file is told so by the call itself.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    let numbers = [SIGINT, SIGTERM, SIGHUP].filter { $0 != SIGHUP || !isIgnored($0) }
    // A shell lets its background jobs ignore interrupts; whoever sends one means it.
    for number in numbers { signal(number, SIG_DFL) }
    var awaited = set(of: numbers)
    pthread_sigmask(SIG_BLOCK, &awaited, nil)
    Thread.detachNewThread {
      var awaited = set(of: numbers)
      var number: Int32 = 0
      guard sigwait(&awaited, &number) == 0 else { return }
      // A second one ends the program at once.
      pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
      stop(number, unfinished)
    }
  }

  private static func stop(_ number: Int32, _ unfinished: Unfinished) -> Never {
    let terminal = dup(STDERR_FILENO)
    unfinished.undoEverything(before: silence) {
      let name = names[number] ?? String(number)
      Console.write(
        "\(isatty(terminal) == 1 ? "\r\u{1B}[2K" : "")chiwat: หยุดตามสัญญาณ \(name) ไม่มีงานค้างไว้ ผลลัพธ์เดิมยังอยู่"
          + " · stopped by \(name); nothing half-done is left, and what was there before still is\n",
        to: terminal)
      _exit(128 + number)
    }
  }

  /// What other threads say of files that vanish under them is of no use to anybody.
  private static func silence() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    dup2(nowhere, STDOUT_FILENO)
    dup2(nowhere, STDERR_FILENO)
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  /// Such as by nohup.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
