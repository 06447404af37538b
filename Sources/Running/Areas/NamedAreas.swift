package import Tables

/// Names of areas by code: those of the office's own register, and the official ones where it has none.
package struct AreaNames: Sendable {
  private let own: [Code: String]
  private let official: OfficialAreas?

  package init(_ own: [Code: String] = [:], over official: OfficialAreas? = nil) {
    self.own = own
    self.official = official
  }

  package subscript(code: Code) -> String? { own[code] ?? official?.name(of: code) }
}

/// A relation with the name of each area behind its code.
///
/// The column `area_name` is there with or without a register, so that the columns of an output never depend on it.
struct NamedAreas: Relation {
  let base: any Relation
  let names: AreaNames
  let schema: Schema
  private let place: Int

  /// Nil when the relation has no area code.
  init?(_ base: any Relation, names: AreaNames) {
    guard let place = base.schema.index(of: "area_code") else { return nil }
    self.base = base
    self.names = names
    self.place = place
    schema = Self.schema(of: base.schema)
  }

  /// The columns with that of the names behind the area code, where there is one.
  static func schema(of base: Schema) -> Schema {
    guard let place = base.index(of: "area_code") else { return base }
    var columns = base.columns
    columns.insert(
      ColumnSchema(
        "area_name", .text,
        meaning: ColumnMeaning(Bilingual(thai: "ชื่อพื้นที่", english: "Area name"))), at: place + 1)
    return Schema(columns)
  }

  var sliceCount: Int { base.sliceCount }

  func slice(_ index: Int, columns wanted: Set<Int>?) -> Table {
    // What is asked for by its place here, by its place in the base; a name needs the code.
    let needed = wanted.map { Set($0.map { $0 <= place ? $0 : $0 - 1 }) }
    var table = base.slice(index, columns: needed)
    let isNamed = wanted?.contains(place + 1) ?? true
    table.columns.insert(isNamed ? areaNames(table.columns[place]) : Column(.text), at: place + 1)
    table.schema = schema
    return table
  }

  private func areaNames(_ column: Column) -> Column {
    guard case .codes(let codes) = column else {
      return Column(absent: .missing, type: .text, count: column.count)
    }
    var texts = TextColumn()
    var row = 0
    // One area often has many rows.
    while row < codes.count {
      let (code, presence) = (codes.values[row], codes.presence[row])
      let start = row
      while row < codes.count, codes.values[row] == code, codes.presence[row] == presence { row += 1 }
      if presence == .present, let name = names[code] {
        for _ in start..<row { texts.append(name.utf8) }
      } else {
        texts.appendAbsent(presence == .notApplicable ? .notApplicable : .missing, count: row - start)
      }
    }
    return .texts(texts)
  }
}
