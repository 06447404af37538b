import Ingestion
import Pipelines
import Running
import Tables

extension UsageError {
  /// Says why a command line is no workload.
  init(_ error: ResolvingError) {
    switch error {
    case .definitions(let faults): self.init(faults)
    case .absent(let path, isFolder: false): self.init("ไม่มีแฟ้ม \(path) · no such file")
    case .absent(let path, isFolder: true): self.init("ไม่มีโฟลเดอร์ \(path) · no such folder")
    case .unreadable(let path, let code): self.init(unreadable: path, code)
    case .repeatedPipeline(let name):
      self.init("\(name): สั่งไปป์ไลน์นี้มากกว่าหนึ่งครั้ง · this pipeline is named more than once")
    case .unlistedPipeline(let name, let list, let suggestion):
      self.init(
        "\(list): ไม่มีไปป์ไลน์ '\(name)' ในรายการ · the list has no pipeline '\(name)'\(Self.hint(suggestion))")
    case .unknownInput(let name, let suggestion):
      self.init("ไม่มีข้อมูลเข้าชื่อ '\(name)' · no input '\(name)'\(Self.hint(suggestion))")
    case .unknownFile(let file, let key, let suggestion):
      self.init(
        "\(key.option): ไม่มีแฟ้มหรือข้อมูลเข้าชื่อ '\(file)' · no file or input '\(file)'\(Self.hint(suggestion))")
    case .unknownDialect(let value, let key):
      let known = key.values.joined(separator: ", ")
      self.init("ไม่รู้จัก\(key.label) '\(value)' · unknown \(key.rawValue), one of \(known)")
    case .noFile(let input, let label, let pipeline, let folder):
      let place = folder.map { " ในโฟลเดอร์ \($0)" } ?? ""
      self.init(
        "\(pipeline): ไม่พบแฟ้มของข้อมูลเข้า '\(input)' (\(label.thai))\(place)"
          + " · no file for input '\(input)'; give --input \(input)=FILE")
    case .severalVersions(let pipeline, let days):
      let (first, last) = (days.lowerBound, days.upperBound)
      self.init(
        "\(pipeline): ข้อมูลตั้งแต่ \(first) ถึง \(last) อยู่ในเกณฑ์หลายฉบับ"
          + " แยกแฟ้มตามช่วง หรือเลือกฉบับด้วย --as-of · the data from \(first) to \(last) fall under several"
          + " versions of the rule; split the file, or choose with --as-of")
    }
  }

  /// The name that may be meant, as the end of a message.
  static func hint(_ suggestion: String?) -> String {
    suggestion.map { " หมายถึง '\($0)' หรือไม่ · did you mean '\($0)'?" } ?? ""
  }
}

extension Dialect.Key {
  /// The option that says it of a file.
  fileprivate var option: String { self == .header ? "--no-header" : "--\(rawValue)" }

  fileprivate var label: String {
    switch self {
    case .encoding: "รหัสอักขระ"
    case .delimiter: "ตัวคั่น"
    case .quote: "เครื่องหมายคำพูด"
    case .header: "คำบอกเรื่องหัวตาราง"
    }
  }
}
