import Foundation
import Testing

/// Escape sequences, marks of writing direction and other unseen signs are shown and never sent.
@Suite("Unseen signs")
struct HiddenSignTests {
  private static let signs = [
    "\u{1B}[2J", "\u{9B}31m", "\u{7}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{AD}",
    "\u{2028}",
    "\u{E0041}", "\u{0}", "\u{FFF9}", "\u{115F}", "\u{8}",
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The signs in a text that a reader would not see, but for line breaks and tabs.
  private func unseen(in text: String) -> Set<UInt32> {
    Set(
      text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
          0xFEFF,
          0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
          true
        default: false
        }
      }.map(\.value))
  }

  @Test("no file and no stream of a run or an explanation has one")
  func run() throws {
    let answers = String(repeating: ",1", count: 21) + ","
    let heads = (1...21).map { ",ข้อ \($0)" }.joined()
    let names = Self.signs.enumerated().map { "S\($0),47010101,ก\($1)ข,\($1)5,1\($1)\(answers)" }
    let file = try folder.write(
      "เรื่อง\u{1B}[31m\nfund_code,village_code,fund_name,members,savings_baht\(heads),x\u{202E}\u{1B}]0;t\u{7}\n"
        + names.joined(separator: "\n") + "\nK\u{200B}1,4701\u{1B}0101,a,1,1\(answers)\n",
      to: "f\u{1B}[31m\u{202E}.csv")
    let input = ["--input", "funds=\(file)"]
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/savings-groups", "--output", folder.path("out\u{1B}[1m")] + input)
    #expect(outcome.status == 1, "\(outcome.error)")
    #expect(unseen(in: outcome.output + outcome.error) == [])
    #expect(outcome.output.contains("out[U+001B][1m"))
    let files = try FolderFiles(folder.url.appending(path: "out\u{1B}[1m"))
    for name in files.names {
      #expect(unseen(in: files[name].map { String(decoding: $0, as: UTF8.self) } ?? "") == [], "\(name)")
    }
    #expect(files.records("funds.csv").contains { $0["fund_name"] == "ก[U+202E]ข" })
    let faulty = try #require(files.records("rejects.csv").first { $0["column"] == "village_code" })
    #expect(faulty["value"] == "4701[U+001B]0101")
    #expect(faulty["message_en"]?.contains("Signs that cannot be seen stand in it: U+001B.") == true)
    for format in ["text", "markdown", "json"] {
      let page = try ChiwatProgram.run(
        ["explain", "Pipelines/savings-groups", "--entity", "S4", "--format", format] + input)
      #expect(page.status == 0, "\(page.error)")
      #expect(unseen(in: page.output + page.error) == [])
    }
  }

  @Test("what is typed comes back shown", arguments: ["\u{1B}[31mred", "\u{202E}abc", "a\u{9B}2Jb"])
  func messages(_ text: String) throws {
    let funds = "Pipelines/savings-groups"
    for call in [
      ["run", funds, "--input", "funds=\(text)", "--output", folder.path("o")],
      ["run", funds, "--input", "\(text)=a", "--output", folder.path("o")],
      ["run", text, "--output", folder.path("o")],
      [text], ["describe", text], ["check", text], ["test", text],
      ["diff", text, text],
      ["verify", text], ["describe", funds, "--template", text],
      ["explain", funds, "--entity", text, "--input", "funds=Samples/monthly-2563-06/savings-groups.csv"],
    ] {
      let outcome = try ChiwatProgram.run(call)
      #expect(outcome.status == 2 || outcome.status == 3, "\(call)")
      #expect(unseen(in: outcome.output + outcome.error) == [], "\(call)")
      #expect((outcome.output + outcome.error).contains("[U+"), "\(call) \(outcome.output + outcome.error)")
    }
  }
}
