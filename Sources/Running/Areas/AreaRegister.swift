package import Ingestion
import Tables

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

  /// The names in the files; records that cannot be used are left out.
  package static func read(_ files: [InputFile], options: ReadOptions) throws(IngestionError) -> AreaNames {
    let (states, _) = try Ingestion.read(
      schema, files: files, options: options, findings: NoFindings(), progress: nil,
      makeState: { Table(schema: schema.tableSchema) },
      consume: { state, table, _, _ in state.append(contentsOf: table) })
    return states.reduce(into: AreaNames()) { names, table in
      names.names.merge(AreaNames(table).names) { first, _ in first }
    }
  }
}
