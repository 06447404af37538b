import Foundation
import Tables

/// The register of areas that goes with the pipelines: codes and names of the Department of Provincial Administration, as
/// published by GeoThai/data; it stands in the folder `reference` beside the folders of the pipelines.
package struct OfficialAreas: Sendable {
  /// Provinces, districts and tambons of today, each by itself.
  private let present: [ReferenceLines]
  private let past: ReferenceLines

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

  /// The register that stands with a pipeline, a list or their folder; nil where there is none.
  package static func read(beside path: String) -> OfficialAreas? {
    let place = URL(filePath: path).standardizedFileURL
    let above = place.deletingLastPathComponent()
    for folder in [place, above, above.deletingLastPathComponent()] {
      let tables = ["provinces", "areas-districts", "areas-tambons", "areas-abolished"].compactMap { name in
        ReferenceLines(folder.appending(path: "reference/\(name).csv"))
      }
      if tables.count == 4 { return OfficialAreas(present: Array(tables[..<3]), past: tables[3]) }
    }
    return nil
  }

  /// The name of an area of today or of the past.
  func name(of code: Code) -> String? {
    (present + [past]).lazy.compactMap { $0.fields(of: code) }.first { $0.count > 1 }?[1]
  }

  /// What is odd about the finest area of a code that the register can know; nil for nothing.
  ///
  /// 99 in place of a district stands for the municipal communities of a province, in place of a tambon for those of a district.
  func oddity(of code: Code) -> Oddity? {
    for digits in [2, 4, 6] where digits <= code.length {
      let area = code.prefix(digits)
      if digits > 2, area.bytes.suffix(2) == Array("99".utf8) { return nil }
      if present.contains(where: { $0.contains(area) }) { continue }
      return past.contains(area) ? .past(area) : .unknown(area)
    }
    return nil
  }

  /// The columns of the table: code, name, name_en, abolished_on, now_code, certainty.
  func pastArea(_ code: Code) -> PastArea? {
    guard let fields = past.fields(of: code), fields.count > 4 else { return nil }
    return PastArea(
      name: fields[1], until: Day(iso: fields[3]), now: fields[4].isEmpty ? nil : Code(fields[4]))
  }
}
