/// What a command says to its caller; the numbers are a contract.
enum ExitStatus: Int32 {
  case success = 0
  /// A check, test or limit failed; results are there.
  case limit = 1
  /// Wrong usage, a file that is not there, or a definition with faults.
  case usage = 2
  /// Input cannot be read, output cannot be written, or the ledger does not balance.
  case data = 3
  case internalFault = 4
  /// Whoever read the output has gone: as for a program that the signal ends.
  case closedPipe = 141

  /// The graver of two.
  func and(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
