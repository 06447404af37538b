extension Cell {
  /// The cell as every output prints it: "-" for not applicable, nothing for missing, numbers exactly.
  package var text: String {
    switch self {
    case .number(let value): value.description
    case .code(let value): value.description
    case .date(let value): value.description
    case .text(let value): value
    case .truth(let value): value ? "1" : "0"
    case .absent(.notApplicable): "-"
    case .absent: ""
    }
  }
}
