import Foundation

/// As much of JSON Schema as the published schema uses, to hold a document against it.
struct SchemaCheck {
  private let root: [String: Any]

  init(_ schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// What of a document is not as the schema says.
  func faults(of document: Data) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: document), root, at: "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let known = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      return known.map { faults(value, $0, at: path) } ?? ["\(path): no definition \(name)"]
    }
    var found: [String] = []
    if let constant = schema["const"], "\(constant)" != "\(value)" {
      found.append("\(path): not \(constant)")
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      found.append("\(path): \(value) is none of \(allowed)")
    }
    switch schema["type"] as? String {
    case "object": found += objectFaults(value, schema, at: path)
    case "array":
      guard let values = value as? [Any] else { return found + ["\(path): no array"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      found += values.enumerated().flatMap { faults($1, items, at: "\(path)[\($0)]") }
    case "string": if !(value is String) { found.append("\(path): no string") }
    case "integer":
      guard let number = value as? Int else { return found + ["\(path): no integer"] }
      if let least = schema["minimum"] as? Int, number < least { found.append("\(path): below \(least)") }
    default: break
    }
    return found
  }

  private func objectFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path): no object"] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    return missing.map { "\(path): lacks \($0)" }
      + object.keys.sorted().flatMap { key -> [String] in
        let property = properties[key] ?? schema["additionalProperties"]
        guard let property = property as? [String: Any] else { return ["\(path): unknown \(key)"] }
        return faults(object[key] ?? "", property, at: "\(path).\(key)")
      }
  }
}
