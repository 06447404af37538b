package import Tables

/// How an input is read; nothing here changes a result.
package struct ReadOptions: Sendable {
  /// Threads.
  package var jobs: Int
  /// Bytes of a file that a thread reads at a time.
  package var chunkBytes: Int
  /// Bytes of the longest record; also how far a quote may reach.
  package var recordLimit: Int
  /// Bytes of memory for looking for duplicate keys, before temporary files are used.
  package var keyMemory: Int

  package init(
    jobs: Int = 1, chunkBytes: Int = ReadLimits.chunkBytes, recordLimit: Int = ReadLimits.recordBytes,
    keyMemory: Int = ReadLimits.keyBytes
  ) {
    self.jobs = max(1, jobs)
    self.chunkBytes = min(max(1, chunkBytes), 1 << 28)
    self.recordLimit = min(max(16, recordLimit), 1 << 28)
    self.keyMemory = max(0, keyMemory)
  }
}

/// How far the reading of an input is.
package struct ReadProgress: Sendable, Hashable {
  /// Which time the files are read; more than once only when keys occur twice.
  package var pass: Int
  package var bytesDone: Int
  /// Bytes of all files, as they are read once.
  package var bytesTotal: Int
  package var records: Int
}

/// The place of a batch in its input: batches come to `consume` in any order, and this number restores it.
package struct ChunkIndex: Sendable, Hashable, Comparable {
  package var number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: ChunkIndex, right: ChunkIndex) -> Bool { left.number < right.number }
}

/// Where findings go, always in the order of the input.
///
/// The reader calls from several threads, but all except `prepare` never from two at once.
package protocol FindingLog: AnyObject, Sendable {
  /// Findings in the form in which they are kept.
  associatedtype Prepared: Sendable = [Finding]

  /// Does what can be done before the turn of the findings has come; called from several threads at once.
  func prepare(_ findings: [Finding]) -> Prepared

  /// Keeps findings whose turn has come.
  func keep(_ prepared: Prepared)

  func append(_ findings: [Finding])

  /// Forgets everything: the input is read once more, with duplicate keys known.
  func restart()
}

extension FindingLog {
  package func append(_ findings: [Finding]) { keep(prepare(findings)) }
}

extension FindingLog where Prepared == [Finding] {
  package func prepare(_ findings: [Finding]) -> [Finding] { findings }

  package func keep(_ prepared: [Finding]) { append(prepared) }
}
