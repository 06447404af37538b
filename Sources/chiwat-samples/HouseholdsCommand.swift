import ArgumentParser
import SampleData

/// Writes one household file of any size.
struct HouseholdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "households",
    abstract: "สร้างแฟ้มครัวเรือนขนาดใดก็ได้ · Write a household file of any size (45 columns).",
    discussion: """
      Indicators fail as often as in the whole country; everything else is made up. Writing goes on in constant \
      memory, up to 13 million households.

      Examples:
        chiwat-samples households --bytes 1GB --output households.csv
        chiwat-samples households --households 200000 --shuffled --rejects 2 \\
          --encoding windows-874 | head
      """)

  @Option(help: "How many households (1 to 13000000).")
  var households: Int?

  @Option(help: "About how large the file is to be instead: 500000, 300MB, 1GB.")
  var bytes: ByteSize?

  @Option(help: "How many villages (default: one for 75 households, at most 75086).")
  var villages: Int?

  @Option(help: "Another number gives other households.")
  var seed: UInt64 = 2563

  @Option(name: .customLong("quoted"), help: "Records out of a hundred with a quoted field (0 to 100).")
  var quotedPercent = 15

  @Flag(name: .customLong("all-quoted"), help: "Quote every field.")
  var quotesEveryField = false

  @Option(help: "utf-8 or windows-874.")
  var encoding = SampleEncoding.utf8

  @Flag(name: .customLong("shuffled"), help: "The same records, villages mixed.")
  var isShuffled = false

  @Option(name: .customLong("rejects"), help: "Faulty records out of a hundred (0 to 100).")
  var rejectPercent = 0

  @Option(help: "The file to write; - is standard output.")
  var output = "-"

  func validate() throws {
    guard (households == nil) != (bytes == nil) else {
      throw ValidationError("Give either --households or --bytes.")
    }
    _ = try file()
  }

  func run() throws {
    let file = try file()
    let output = try OutputFile(output)
    try file.forEachBlock { block throws(OutputError) in try output.write(block) }
    try output.finish()
  }

  private func file() throws -> HouseholdFile {
    var options = HouseholdFile.Options(households: households ?? 1)
    options.villages = villages
    options.seed = seed
    options.quotedPercent = quotedPercent
    options.quotesEveryField = quotesEveryField
    options.encoding = encoding
    options.isShuffled = isShuffled
    options.rejectPercent = rejectPercent
    do {
      if let bytes { options.households = try HouseholdFile.households(forBytes: bytes.count, options) }
      return try HouseholdFile(options)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension SampleEncoding: ExpressibleByArgument {
  package static var allValueStrings: [String] { [utf8.rawValue, windows874.rawValue] }
}
