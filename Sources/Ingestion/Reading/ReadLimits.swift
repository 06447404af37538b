/// How much is read, kept and looked through; `docs/limits.md` has the table.
package enum ReadLimits {
  /// Bytes of the longest record, the header too; also how far a quote may reach.
  package static let recordBytes = 1 << 20
  /// Bytes of a file that a thread reads at a time.
  package static let chunkBytes = 1 << 20
  /// Bytes of memory for looking for keys that occur twice, before temporary files are used.
  package static let keyBytes = 8 << 20
  /// Bytes of a pipe or of standard input, which are copied to a temporary file; never more than half the free space.
  package static let streamBytes = 20_000_000_000
  /// Records among which the header is looked for.
  package static let headerRecords = 64
  /// Blank records above the header, which are not counted among those.
  package static let blankRecords = 4096
  /// Threads.
  package static let jobs = 256
}
