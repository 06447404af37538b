import Foundation
import Testing

/// Messy files that others have published, read and held to their clean tables; and the runner that does so.
@Suite("Corpora of messy files")
struct CorporaTests {
  @Test(
    "every file of the corpora is read or refused with a reason",
    .enabled(if: Corpus.folder != nil, "CHIWAT_CORPORA names no folder of corpora"))
  func all() throws {
    let folder = try #require(Corpus.folder)
    var sum = CorpusResult()
    for corpus in try Corpus.all(in: folder) {
      var part = CorpusResult()
      for file in try corpus.files {
        let result = try corpus.result(of: file)
        print(result.line("\(corpus.name)/\(file)"))
        part += result
      }
      print(part.line("\(corpus.name): \(part.files.text) files read"))
      sum += part
    }
    print(sum.line("in all: \(sum.files.text) files read"))
  }

  @Test("rows are put side by side, so that one that is lacking costs its own cells only")
  func alignment() {
    let expected = [["1", "a"], ["2", "b"], ["3", "c"], ["4", "d"]]
    let lacking = CorpusResult(found: [expected[0], expected[2], expected[3]], expected: expected)
    #expect(lacking.cells == .init(right: 6, all: 8))
    #expect(lacking.records == .init(right: 3, all: 4))
    let changed = CorpusResult(
      found: [["1", "a"], ["2", "x"], ["3", "c"], ["4", "d"], ["5", "e"]], expected: expected)
    #expect(changed.cells == .init(right: 7, all: 8))
    #expect(changed.surplus == 1)
    let refused = CorpusResult(expected: expected, refusal: "why")
    #expect(refused.cells == .init(right: 0, all: 8))
    #expect(refused.files == .init(right: 0, all: 1))
  }

  // MARK: - A small corpus of our own

  private static let pipeline = """
    title: {th: คลังแฟ้มทดสอบ, en: A corpus}
    sources: [{mark: local, about: {th: แฟ้มที่แต่งขึ้น, en: Invented files.}}]
    inputs:
      table:
        label: {th: ตาราง, en: Table}
        columns:
          day: {type: text, need: column, headers: [Day]}
          shop: {type: text, need: column, headers: [Shop]}
          note: {type: text, need: column, headers: [Note]}
          amount: {type: text, need: column, headers: [Amount]}
    stages:
      rows: {derive: table, columns: {one: "1"}}
    outputs:
      table: {from: rows, columns: [day, shop, note, amount]}

    """

  private static let rows = [
    ["02-05-2020", "ร้านป้าแดง", "ข้าวแกง, น้ำพริก", "1500"], ["03-05-2020", "Uncle's shop", "", "200"],
    ["04-05-2020", "ร้านที่ 3", "say \"hi\" twice", "35"], ["05-05-2020", "ร้านที่ 4", "ปิดเร็ว", "0"],
  ]

  /// The table as text in some dialect.
  private static func table(
    _ rows: [[String]] = rows, header: [String] = ["Day", "Shop", "Note", "Amount"], delimiter: String = ",",
    quote: String = "\"", escape: String? = nil, end: String = "\n"
  ) -> String {
    let cell = { (text: String) in
      let isPlain = ![delimiter.trimmingCharacters(in: [","]), ",", quote, " "].contains {
        !$0.isEmpty && text.contains($0)
      }
      return isPlain && !text.isEmpty
        ? text : quote + text.replacing(quote, with: (escape ?? quote) + quote) + quote
    }
    return ([header] + rows).map { $0.map(cell).joined(separator: delimiter) + end }.joined()
  }

  /// Files whose every cell comes out right.
  private static let right: [String: String] = [
    "plain.csv": table(),
    "preamble.csv": "Sales of the week\n\n" + table(),
    "blank_lines_at_end.csv": table() + "\n\n\n",
    "semicolon.csv": table(delimiter: ";"),
    "tab.csv": table(delimiter: "\t"),
    "comma_space.csv": table(delimiter: ", "),
    "space.csv": table(delimiter: " "),
    "apostrophe.csv": table(quote: "'"),
    "backslash.csv": table(escape: "\\"),
    "cr.csv": table(end: "\r"),
    "crlf.csv": table(end: "\r\n"),
    "header_twice.csv": table() + table([]),
    "one_row.csv": table([rows[0]]),
    "header_only.csv": table([]),
    "quote_in_header.csv": "\"" + table(),
    "quotes_around_header.csv": table().replacing("Day,Shop,Note,Amount", with: "\"Day,Shop,Note,Amount\""),
    "quote_inside_heading.csv": table().replacing("Shop,", with: "Sho\"p,"),
    "separator_behind_header.csv": table().replacing("Amount\n", with: "Amount,\n"),
    "headings_over_two_rows.csv": table().replacing(
      "Day,Shop,Note,Amount", with: "Day,Shop,Sales,\n,,Note,Amount"),
    "group_headings.csv": table().replacing("Day,", with: "When,,What,\nDay,"),
    "doubled_heading.csv": table(
      rows.map { $0 + [$0[1]] }, header: ["Day", "Shop", "Note", "Amount", "Shop"]),
    "doubled_half_filled.csv": table(
      rows.enumerated().map { $0 % 2 == 0 ? [""] + $1 : [$1[0], ""] + $1.dropFirst() },
      header: ["Day", "Day", "Shop", "Note", "Amount"]),
    "doubled_nobody_reads.csv": table(
      rows.map { ["1"] + $0 + ["2"] }, header: ["No.", "Day", "Shop", "Note", "Amount", "No."]),
    "table_twice.csv": table(
      rows.map { $0 + $0 }, header: ["Day", "Shop", "Note", "Amount", "Day", "Shop", "Note", "Amount"]),
  ]

  /// Files of which cells or records are lost, or that nobody can read.
  private static let other: [String: String] = [
    "separator_lost.csv": table().replacing("05-05-2020,", with: "05-05-2020"),
    "separator_added.csv": table().replacing("04-05-2020,", with: "04-05-2020,,"),
    "quote_added.csv": table().replacing("05-05-2020", with: "05-\"05-2020"),
    "doubled_differing.csv": table(
      rows.map { $0 + [$0[3] == "0" ? "1" : $0[3]] }, header: ["Day", "Shop", "Note", "Amount", "Amount"]),
    "separator_in_header.csv": table().replacing("Day,Shop", with: "Day,,Shop"),
    "tables_beside.csv": table(
      zip(rows, rows.reversed()).map { $0 + $1 },
      header: ["Day", "Shop", "Note", "Amount", "Day", "Shop", "Note", "Amount"]),
    "no_payload.csv": "",
  ]

  private func corpus() throws -> (TemporaryFolder, Corpus) {
    let folder = try TemporaryFolder()
    try folder.write(Self.pipeline, to: "own/pipeline.yaml")
    for (name, text) in Self.right.merging(Self.other, uniquingKeysWith: { first, _ in first }) {
      try folder.write(text, to: "own/files/" + name)
      let rows = name == "header_only.csv" ? [] : name == "one_row.csv" ? [Self.rows[0]] : Self.rows
      try folder.write(
        Self.table(rows, header: ["day", "shop", "note", "amount"]), to: "own/clean/\(name).csv")
    }
    return (folder, try #require(try Corpus.all(in: folder.url).first))
  }

  @Test("the kinds of faults of public corpora, in files of our own")
  func own() throws {
    let (folder, corpus) = try corpus()
    defer { withExtendedLifetime(folder) {} }
    #expect(try corpus.files.count == Self.right.count + Self.other.count)
    for name in Self.right.keys.sorted() {
      let result = try corpus.result(of: name)
      #expect(result.cells.isWhole && result.records.isWhole && result.surplus == 0, "\(result.line(name))")
    }
    for name in ["separator_lost.csv", "separator_added.csv", "quote_added.csv", "doubled_differing.csv"] {
      let result = try corpus.result(of: name)
      #expect(result.records == .init(right: 3, all: 4) && result.surplus == 0, "\(result.line(name))")
    }
    let shifted = try corpus.result(of: "separator_in_header.csv")
    #expect(shifted.cells.right == 0 && shifted.surplus == 0, "\(shifted.line("separator_in_header.csv"))")
    #expect(
      try corpus.result(of: "tables_beside.csv").refusal?.contains("two tables stand side by side") == true)
    #expect(try corpus.result(of: "no_payload.csv").refusal?.contains("the file is empty") == true)
  }
}
