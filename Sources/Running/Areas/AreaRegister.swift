package import Ingestion
package import Tables

/// The register of area names that an office keeps: a CSV with the columns area_code and area_name.
package enum AreaRegister {
  /// Columns of the register with their known headers.
  static let schema = InputSchema(
    name: "areas",
    columns: [
      InputColumn(
        name: "area_code", kind: .code(digits: nil), headers: ["รหัสพื้นที่", "รหัส", "code"], need: .filled),
      InputColumn(name: "area_name", kind: .text, headers: ["ชื่อพื้นที่", "ชื่อ", "name"], need: .filled),
    ], key: [0])

  /// The names in the files, by code; records that cannot be used are left out.
  package static func read(
    _ files: [InputFile], options: ReadOptions
  ) throws(IngestionError) -> [Code: String] {
    let (states, _) = try Ingestion.read(
      schema, files: files, options: options, findings: NoFindings(), progress: nil,
      makeState: { [Code: String]() },
      consume: { names, table, _, _ in
        for row in 0..<table.rowCount {
          if case .code(let code)? = table[row, "area_code"], case .text(let name)? = table[row, "area_name"]
          {
            names[code] = name
          }
        }
      })
    return states.reduce(into: [:]) { names, others in names.merge(others) { first, _ in first } }
  }
}
