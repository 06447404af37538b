import Foundation
package import Ingestion
import Tables

/// The register of areas that goes with the pipelines: codes and names of the Department of Provincial Administration, as
/// published by GeoThai/data; it stands in the folder `reference` beside the folders of the pipelines.
package struct OfficialAreas: Sendable {
  /// By codes of provinces, districts and tambons, those of the past among them.
  package let names: AreaNames
  /// Areas that are there today.
  private let present: Set<Code>
  private let past: [Code: PastArea]

  /// An area that is no more.
  struct PastArea: Sendable, Hashable {
    var name: String
    /// The day from which the code is out of use.
    var until: Day?
    /// The area of today with its place; nil where none is known.
    var now: Code?
  }

  /// What is odd about a code.
  enum Oddity: Sendable, Hashable {
    /// No area has, or had, the code.
    case unknown(Code)
    case past(Code)

    /// The part of the code that is odd.
    var code: Code {
      switch self {
      case .unknown(let code), .past(let code): code
      }
    }
  }

  /// What is odd about the finest area of a code that the register can know; nil for nothing.
  ///
  /// 99 in place of a district stands for the municipal communities of a province, in place of a tambon for those of a district.
  func oddity(of code: Code) -> Oddity? {
    for digits in [2, 4, 6] where digits <= code.length {
      let area = code.prefix(digits)
      if digits > 2, area.bytes.suffix(2) == Array("99".utf8) { return nil }
      if present.contains(area) { continue }
      return past[area] == nil ? .unknown(area) : .past(area)
    }
    return nil
  }

  func pastArea(_ code: Code) -> PastArea? { past[code] }
}

extension OfficialAreas {
  private static let names = InputSchema(
    name: "areas",
    columns: [
      InputColumn(
        name: "area_code", kind: .code(digits: nil),
        headers: ["province_code", "district_code", "tambon_code"],
        need: .filled),
      InputColumn(
        name: "area_name", kind: .text, headers: ["province_name", "district_name", "tambon_name"],
        need: .filled),
    ], key: [0])

  private static let abolished = InputSchema(
    name: "areas",
    columns: [
      InputColumn(name: "code", kind: .code(digits: nil), headers: [], need: .filled),
      InputColumn(name: "name", kind: .text, headers: [], need: .filled),
      InputColumn(name: "abolished_on", kind: .date, headers: [], need: .optional),
      InputColumn(name: "now_code", kind: .code(digits: nil), headers: [], need: .optional),
    ], key: [0])

  /// The register that stands with a pipeline, a list or their folder; nil where there is none.
  package static func read(beside path: String, options: ReadOptions) throws(IngestionError) -> OfficialAreas?
  {
    let place = URL(filePath: path).standardizedFileURL
    let folders = [
      place, place.deletingLastPathComponent(), place.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    let candidates = folders.map { $0.appending(path: "reference") }
    let files = ["provinces.csv", "areas-districts.csv", "areas-tambons.csv"]
    guard
      let folder = candidates.first(where: { folder in
        (files + ["areas-abolished.csv"]).allSatisfy { file in
          FileManager.default.fileExists(atPath: folder.appending(path: file).path(percentEncoded: false))
        }
      })
    else { return nil }
    let path = { (file: String) in InputFile(folder.appending(path: file).path(percentEncoded: false)) }
    let present = try table(names, files.map(path), options)
    let past = try table(abolished, [path("areas-abolished.csv")], options)
    return OfficialAreas(present: AreaNames(present), past: past)
  }

  private init(present: AreaNames, past table: Table) {
    self.present = Set(present.names.keys)
    var names = present
    var past: [Code: PastArea] = [:]
    for row in 0..<table.rowCount {
      guard case .code(let code)? = table[row, "code"], case .text(let name)? = table[row, "name"],
        !self.present.contains(code)
      else { continue }
      var area = PastArea(name: name)
      if case .date(let day)? = table[row, "abolished_on"] { area.until = day }
      if case .code(let now)? = table[row, "now_code"] { area.now = now }
      past[code] = area
      names.names[code] = name
    }
    self.names = names
    self.past = past
  }

  private static func table(
    _ schema: InputSchema, _ files: [InputFile], _ options: ReadOptions
  ) throws(IngestionError) -> Table {
    let (states, _) = try Ingestion.read(
      schema, files: files, options: options, findings: NoFindings(), progress: nil,
      makeState: { Table(schema: schema.tableSchema) },
      consume: { state, table, _, _ in state.append(contentsOf: table) })
    return states.reduce(into: Table(schema: schema.tableSchema)) { $0.append(contentsOf: $1) }
  }
}
