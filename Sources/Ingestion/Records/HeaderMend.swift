/// How a header row was read that has a fault.
enum HeaderMend: Sendable {
  /// Quotes that stood wrong in it were dropped.
  case quotes
  /// It was put together from two rows.
  case rows
}
