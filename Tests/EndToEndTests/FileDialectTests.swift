import Foundation
import Testing

/// What is said of one file alone: its encoding and delimiter, by option and in settings.
@Suite("How single files are written")
struct FileDialectTests {
  private let folder: TemporaryFolder

  /// A register in windows-874 and market days in UTF-8, each too short of Thai words to tell.
  init() throws {
    folder = try TemporaryFolder()
    let markets = "market_code,market_name,district_code,market_type,planned_days\n100001,".utf8
    try folder.write(Array(markets) + [0xC3, 0xB6] + Array(",4701,main,10\n".utf8), to: "m874.csv")
    let days =
      "market_code;market_date;food_baht;drink_baht;clothing_baht;household_goods_baht;herb_baht;farm_baht\n100001;5 ม.ค. 2563;5;5;5;5;5;5\n"
    try folder.write(days, to: "m8.csv")
  }

  private func run(_ options: [String]) throws -> ChiwatProgram.Outcome {
    try ChiwatProgram.run(
      [
        "run", "Pipelines/market-sales", "--input", "markets=" + folder.path("m874.csv"), "--input",
        "market_days=" + folder.path("m8.csv"), "--output", folder.path("out"), "--lang", "en",
      ] + options)
  }

  /// The name as the windows-874 bytes say it.
  private func expectRead(_ outcome: ChiwatProgram.Outcome) throws {
    #expect(outcome.status == 0, "\(outcome.error)")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(files.records("markets.csv").first?["market_name"] == "รถ")
  }

  @Test(
    "a file is named by its path, its name or its input",
    arguments: ["FOLDER/m874.csv", "m874.csv", "markets", "market-sales.markets"])
  func named(_ name: String) throws {
    let file = name.replacing("FOLDER", with: folder.url.path)
    try expectRead(
      run(["--encoding", "\(file)=windows-874", "--delimiter", "m8.csv=semicolon", "--encoding", "utf-8"]))
  }

  @Test("a value for all files holds where no file is named")
  func all() throws {
    let outcome = try run(["--encoding", "windows-874", "--encoding", "m8.csv=utf-8"])
    try expectRead(outcome)
  }

  @Test("settings name files too; an option comes before them")
  func settings() throws {
    let settings = "files:\n  m874.csv: {encoding: windows-874}\n  m8.csv: {delimiter: comma}\n"
    let path = try folder.write(settings, to: "settings.yaml")
    #expect(try run(["--settings", path]).status == 3)
    try expectRead(run(["--settings", path, "--delimiter", "m8.csv=semicolon"]))
  }

  @Test("what settings say of a file is held against the keys, the values and the names of files")
  func faultySettings() throws {
    for (settings, message) in [
      ("m874.csv: {encodin: utf-8}", ":2:14: unknown key 'encodin' in 'm874.csv', did you mean 'encoding'?"),
      ("m847.csv: {encoding: utf-8}", "no file or input 'm847.csv' in this run"),
      ("m874.csv: {encoding: utf-9}", "'utf-9' is not one of ascii, utf-8"),
    ] {
      let path = try folder.write("files:\n  \(settings)\n", to: "settings.yaml")
      let outcome = try run(["--settings", path])
      #expect(outcome.status == 2)
      #expect(outcome.error.contains(message), "\(outcome.error)")
    }
    try folder.write("", to: "m9.csv")
    for other in ["ทะเบียนอื่น.csv", "m9.csv"] {
      let path = try folder.write("files:\n  \(other): {encoding: utf-8}\n", to: "settings.yaml")
      #expect(try run(["--settings", path]).error.contains("m874.csv:2 (markets)"))
    }
  }

  @Test("a file or an input without a header is named in settings, beside values, or by an option")
  func headless() throws {
    try folder.write(
      "100001;5 ม.ค. 2563;3;9;80;5;5;5;5;5;5\n100001;12 ม.ค. 2563;3;9;80;5;5;5;5;5;5\n", to: "m8.csv")
    let encoding = ["--encoding", "m874.csv=windows-874"]
    #expect(try run(encoding).error.contains("give --no-header"))
    try expectRead(run(encoding + ["--no-header", "market_days"]))
    for name in ["m8.csv", "market_days", "market-sales.market_days"] {
      let settings = """
        household-needs:
          income_line: 38000
        files:
          m874.csv: {encoding: windows-874}
          \(name): {delimiter: semicolon, header: none}

        """
      let path = try folder.write(settings, to: "settings.yaml")
      try expectRead(run(["--settings", path]))
    }
  }

  @Test("a name of no file is told with the option as it was typed")
  func unknownName() throws {
    for (option, value) in [("--no-header", "m9.csv"), ("--encoding", "m9.csv=utf-8")] {
      let outcome = try run([option, value])
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("\(option): ไม่มีแฟ้มหรือข้อมูลเข้าชื่อ 'm9.csv'"), "\(outcome.error)")
    }
  }

  @Test("run.json keeps what was said, and verify repeats it")
  func verified() throws {
    try expectRead(run(["--encoding", "m874.csv=tis-620"]))
    let manifest = try #require(try FolderFiles(folder.url.appending(path: "out"))["run.json"])
    #expect(String(decoding: manifest, as: UTF8.self).contains("\"windows-874\""))
    let outcome = try ChiwatProgram.run(["verify", folder.path("out")])
    #expect(outcome.output == "ได้ผลเหมือนเดิมทุกไบต์ · the same, byte for byte\n", "\(outcome.error)")
  }
}
