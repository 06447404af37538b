/// A column that has several headings in its file: their cells must agree, or all but one be empty.
struct TwinColumn: Sendable {
  /// Its position among the bindings.
  let order: Int
  let column: Int
  let fields: [Int]

  static func all(of file: FilePlan) -> [TwinColumn] {
    file.bindings.enumerated().compactMap { order, binding in
      let fields = file.header.fields[binding.column]
      return fields.count == 1
        ? nil
        : TwinColumn(
          order: order, column: binding.column, fields: fields.filter { $0 < file.expectedFields })
    }
  }
}
